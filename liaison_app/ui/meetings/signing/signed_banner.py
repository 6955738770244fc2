"""What stands above signed minutes: that their texts stay, and what may still be done."""

from __future__ import annotations

from collections.abc import Callable

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.banner import Banner, Banners, Offer

_TOPIC = "signed"


def show_signed(
    banners: Banners,
    *,
    signed: bool,
    add_addendum: Callable[[], None],
    take_back: Callable[[], None],
) -> None:
    """Show the banner above signed minutes once, and take it away from others."""
    if not signed:
        banners.clear(_TOPIC)
        return
    if any(banner.objectName() == _TOPIC for banner in banners.shown()):
        return
    banner = Banner(
        "news",
        lambda: pgettext("minutes editor", "These minutes are signed; their texts stay."),
        more=lambda: pgettext(
            "minutes editor",
            "Missing translations and the registration number may still be added.",
        ),
        offers=(
            Offer(lambda: pgettext("minutes editor", "Write an addendum"), add_addendum),
            Offer(lambda: pgettext("minutes editor", "Take the signing back…"), take_back),
        ),
    )
    banner.setObjectName(_TOPIC)
    banners.show_banner(banner, _TOPIC)
