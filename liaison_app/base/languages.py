"""The languages of the content and of the interface, as types every floor may use."""

from typing import Literal, get_args

ContentLanguage = Literal["kk", "ru", "zh"]
InterfaceLanguage = Literal["kk", "ru", "zh", "en"]

# The custom of Kazakhstan: Kazakh, Russian, then Chinese (domain.md 1.4).
CONTENT_LANGUAGES: tuple[ContentLanguage, ...] = get_args(ContentLanguage)
INTERFACE_LANGUAGES: tuple[InterfaceLanguage, ...] = get_args(InterfaceLanguage)
