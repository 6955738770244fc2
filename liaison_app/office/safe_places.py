"""Whether a data file lies where another program copies it, or far away over a network."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from liaison_app.base.messages import Message, message

# The names that folders of these services have by themselves, small.
_SERVICES: Mapping[str, tuple[str, ...]] = {
    "OneDrive": ("onedrive",),
    "Яндекс Диск": ("yandexdisk", "yandex.disk", "яндекс.диск", "яндекс диск"),
    "坚果云": ("nutstore", "坚果云", "我的坚果云"),
    "Dropbox": ("dropbox",),
    "Google Drive": ("google drive", "googledrive", "my drive", "мой диск"),
    "iCloud": ("iclouddrive", "icloud drive"),
    "Облако Mail": ("облако mail", "cloud mail.ru"),
    "百度网盘": ("baidusyncdisk", "baidunetdisk", "百度网盘"),
    "Nextcloud": ("nextcloud", "owncloud"),
    "Syncthing": ("syncthing",),
}
_REMOTE_SYSTEMS = frozenset(
    {"9p", "afpfs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone"}
    | {"fuse.sshfs", "glusterfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs"}
)
_DRIVE_REMOTE = 4  # of GetDriveTypeW


def warning_about(data_file: Path) -> Message | None:
    """Give the sentence to tell once where the file is in danger by its place, else None."""
    service = sync_service(data_file)
    if service:
        return message(
            "safekeeping",
            "{file} lies in a folder of {service}, which may copy it half written. Keep it in a "
            "folder of this computer only; backups may well lie there.",
            file=data_file.name,
            service=service,
        )
    if on_network(data_file):
        return message(
            "safekeeping",
            "{file} lies on a network drive: when the network fails, work stops, and the file may "
            "be damaged. Keep it on a disk of this computer; backups may well lie there.",
            file=data_file.name,
        )
    return None


def sync_service(data_file: Path) -> str:
    """Give the service whose folder the file lies in, empty where in none."""
    folders = [part.lower() for part in data_file.absolute().parent.parts]
    for service, names in _SERVICES.items():
        if any(_is_called(folder, name) for folder in folders for name in names):
            return service
    root = os.environ.get("OneDrive", "")  # noqa: SIM112 - Windows writes it so
    return "OneDrive" if root and data_file.absolute().is_relative_to(root) else ""


def _is_called(folder: str, name: str) -> bool:
    """Tell whether a folder has a service's name, also «OneDrive - Акимат», «Dropbox (1)»."""
    return folder == name or folder.startswith((f"{name} ", f"{name}-", f"{name}("))


def on_network(data_file: Path) -> bool:
    """Tell whether the file lies on another computer, as far as the system says."""
    path = data_file.absolute()
    if str(path).startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE)
    return _system_of(path) in _REMOTE_SYSTEMS


def _system_of(path: Path) -> str:
    """Give the kind of file system a path lies on, by the longest mount point above it."""
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    found, longest = "", -1
    for line in mounts.splitlines():
        _, point, system, *_ = line.split(" ")
        place = point.encode().decode("unicode_escape")  # a space is written \040
        if path.is_relative_to(place) and len(place) > longest:
            found, longest = system, len(place)
    return found
