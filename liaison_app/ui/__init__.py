"""Floor 5: the window. One room per domain word; kit and theme are shared."""

from liaison_app.base.lasting_constants import keep_constants_alive

keep_constants_alive()  # before the first Qt call
