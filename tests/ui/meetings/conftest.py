"""The minutes editor in the window of the running program, over the sample's minutes."""

import pytest

from tests.ui.meetings.editing import Editing
from tests.ui.meetings.sample_draft import draft_again
from tests.ui.sample_window import SampleWindow


@pytest.fixture
def draft(sample: SampleWindow) -> Editing:
    """Give the editor of the sample's minutes, which are not signed yet."""
    draft_again(sample.stage.desk)
    return Editing(sample)


@pytest.fixture
def signed(sample: SampleWindow) -> Editing:
    """Give the editor of the sample's minutes as they are: signed."""
    return Editing(sample)
