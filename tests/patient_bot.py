"""A pytest-qt robot that waits as long as a busy machine needs; it still ends as soon as it can."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

PATIENCE_MS = 60_000


class PatientBot(QtBot):
    """Waits up to a minute where pytest-qt gives up after five seconds."""

    def waitUntil(  # noqa: N802 - the name of pytest-qt
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS
    ) -> None:
        """Wait until `callback` holds."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802 - the name of pytest-qt
        self,
        signal: object,
        *,
        timeout: int = PATIENCE_MS,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        """Wait until `signal` comes."""
        return super().waitSignal(
            signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb
        )
