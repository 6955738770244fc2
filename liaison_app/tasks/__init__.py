"""Floor 4: work beside the window's thread, with progress and Cancel."""

from liaison_app.base.lasting_constants import keep_constants_alive

keep_constants_alive()  # before the first Qt call
