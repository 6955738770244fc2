"""The errors that a user is told about. Everything else that is raised is a bug."""

from liaison_app.base.messages import Message


class LiaisonError(Exception):
    """An expected error; `message` is the sentence for the user."""

    def __init__(self, message: Message) -> None:
        """Keep the sentence; it is worded in the user's language where it is shown."""
        super().__init__(str(message))
        self.message = message


class UserMistake(LiaisonError):
    """Something typed cannot be taken; shown at the field `field` (empty: the whole form)."""

    def __init__(self, message: Message, field: str = "") -> None:
        """Keep the sentence and the name of the field it belongs to."""
        super().__init__(message)
        self.field = field


class KnownFailure(LiaisonError):
    """The surroundings refuse (disk, lock, damaged file …); `remedy` says what to do next."""

    def __init__(self, message: Message, remedy: Message | None = None) -> None:
        """Keep what happened and what to do next."""
        super().__init__(message)
        self.remedy = remedy


class Cancelled(Exception):
    """The user cancelled a long work; nothing is said and nothing was changed."""
