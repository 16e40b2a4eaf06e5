"""Whether the window can start, looked at before Qt is: where it cannot, Qt aborts the whole process.

Imports no Qt, and has its own two languages, since the translations need Qt.
"""

import ctypes
import importlib.util
import os
import re
import sys
from pathlib import Path

from engine.language import system_language

_PIP = 'python -m pip install "PySide6-Essentials>=6.10.2,<6.12"'

# English, Chinese
_SENTENCES = {
    "no_pyside": (
        "PySide6 is not installed, and the window needs it. Install it: {pip}",
        "没有安装 PySide6，而窗口需要它。请安装：{pip}",
    ),
    "bad_pyside": (
        "PySide6 {version} crashes with Python {python}. Install another: {pip}",
        "PySide6 {version} 在 Python {python} 上会崩溃。请换一个版本：{pip}",
    ),
    "no_display": (
        "There is no display for the window: neither DISPLAY nor WAYLAND_DISPLAY is set. "
        "Start Descent in a desktop session, or set DISPLAY.",
        "没有可显示窗口的屏幕：DISPLAY 和 WAYLAND_DISPLAY 都未设置。请在桌面会话中启动 Descent，或设置 DISPLAY。",
    ),
    "silent_display": (
        "The display “{display}” ({variable}) does not answer. "
        "Start Descent in a desktop session, or correct {variable}.",
        "屏幕“{display}”（{variable}）没有响应。请在桌面会话中启动 Descent，或改正 {variable}。",
    ),
    "no_platform": (
        "QT_QPA_PLATFORM names “{name}”, which this PySide6 does not have. Unset it, or use xcb or wayland.",
        "QT_QPA_PLATFORM 指定的“{name}”，这个 PySide6 里没有。请取消设置，或改用 xcb 或 wayland。",
    ),
    "no_library": (
        "The window needs {libraries}, missing on this system. "
        "Install the package that holds it; on Debian and Ubuntu: sudo apt-get install {packages}",
        "窗口需要 {libraries}，而本系统中没有。"
        "请安装提供它的软件包；在 Debian 和 Ubuntu 上：sudo apt-get install {packages}",
    ),
    "no_known_library": (
        "The window needs {libraries}, missing on this system. Install the package that holds it.",
        "窗口需要 {libraries}，而本系统中没有。请安装提供它的软件包。",
    ),
    "unloadable": (
        "Qt cannot be loaded: {reason}. Install PySide6 again: {pip}",
        "无法加载 Qt：{reason}。请重新安装 PySide6：{pip}",
    ),
}

# system library → Debian package: of every platform, and of xcb and wayland besides
_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
_MORE_LIBRARIES = {
    "xcb": {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb.so.1": "libxcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render.so.0": "libxcb-render0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-util.so.1": "libxcb-util1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "wayland": {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
    },
}


def problem() -> str | None:
    """Return one sentence that says why the window cannot start and what to do, or None if it can.

    In Chinese where the environment's language is. Loads the libraries that Qt loads a moment later
    anyway, so that it costs next to nothing.
    """
    found = _package_problem()
    if found is None and sys.platform.startswith("linux"):
        found = _platform_problem()
    return found


def _say(key: str, **values: str) -> str:
    return _SENTENCES[key][system_language() == "zh_CN"].format(**values, pip=_PIP)


def _package_problem() -> str | None:
    """Whether PySide6 is there, in a version that works."""
    package = importlib.util.find_spec("PySide6")
    if package is None:
        return _say("no_pyside")
    version = _version(package.origin)
    bad = ["6.8.0", "6.10.1"]  # abort at import; at a valid slot
    if sys.version_info < (3, 12):
        bad.append("6.12.0")  # drops a reference to True at every signal until Python aborts
    if version not in bad:
        return None
    return _say("bad_pyside", version=version, python=".".join(map(str, sys.version_info[:2])))


def _version(origin: str | None) -> str:
    """Return the version that the source of PySide6, at `origin`, names, "" where it names none: then let it try.

    `importlib.metadata`, which knows it as well, takes longer to be imported than all that is looked at here.
    """
    try:
        source = Path(origin or "").read_text(encoding="utf-8")
    except OSError:
        return ""
    found = re.search(r'^__version__ = "(.+)"$', source, re.MULTILINE)
    return found[1] if found else ""


def _platform_problem() -> str | None:
    """Whether one of the platforms that Qt will try works; what is wrong with the first if none does."""
    problems = []
    for name in _platforms():
        found = _library_problem(name) or _display_problem(name)
        if found is None:
            return None
        problems.append(found)
    return problems[0] if problems else _say("no_display")


def _platforms() -> list[str]:
    """Return the names of the platforms that Qt will try on Linux, in its order."""
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    if asked:
        return [part.partition(":")[0] for part in asked.split(";")]
    wayland = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("XDG_SESSION_TYPE") == "wayland"
    return ["wayland"] * bool(wayland) + ["xcb"] * bool(os.environ.get("DISPLAY"))


def _library_problem(name: str) -> str | None:
    """Whether the plugin of the platform `name` and all it needs can be loaded."""
    package = importlib.util.find_spec("PySide6")
    if package is None or package.origin is None:
        return None
    folder = Path(package.origin).parent / "Qt" / "plugins" / "platforms"
    if not folder.is_dir():
        return None  # the distribution's own PySide6: its Qt lies elsewhere, with all it needs
    plugin = folder / f"libq{name}.so"
    if not plugin.exists():
        return _say("no_platform", name=name)
    reason = _unloadable(str(plugin))
    if reason is None:
        return None
    missing = re.match(r"(\S+): cannot open shared object file", reason)
    return _missing(missing[1], name) if missing else _say("unloadable", reason=reason)


def _missing(library: str, platform: str) -> str:
    """Name all missing libraries at once: the loader stops at the first."""
    known = _LIBRARIES | _MORE_LIBRARIES.get(platform, {})
    libraries = [library] + [name for name in known if name != library and _unloadable(name)]
    packages = dict.fromkeys(known[name] for name in libraries if name in known)
    key = "no_library" if packages else "no_known_library"
    return _say(key, libraries=", ".join(libraries), packages=" ".join(packages))


def _unloadable(library: str) -> str | None:
    """Return the loader's reason why `library` cannot be loaded, None if it was."""
    try:
        ctypes.CDLL(library)
    except OSError as error:
        return str(error)
    return None


def _display_problem(name: str) -> str | None:
    """Whether the display of the platform `name` answers, asked as Qt will ask; others need none."""
    if name == "xcb":
        variable, display, answers = "DISPLAY", os.environ.get("DISPLAY", ""), _x_answers
    elif name == "wayland":
        variable = "WAYLAND_DISPLAY"
        display, answers = os.environ.get(variable) or "wayland-0", _wayland_answers
    else:
        return None
    if not display:
        return _say("no_display")
    try:
        return None if answers() else _say("silent_display", display=display, variable=variable)
    except OSError:
        return None  # no client library to ask with: not the display's fault


def _x_answers() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))  # never null: a failed one carries its error
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _wayland_answers() -> bool:
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    connection = wayland.wl_display_connect(None)
    if connection:
        wayland.wl_display_disconnect(ctypes.c_void_p(connection))
    return bool(connection)
