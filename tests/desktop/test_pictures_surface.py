import numpy as np
import pytest

from desktop.pictures.landscape import LINE_LANDSCAPE, SADDLE_LANDSCAPE
from desktop.pictures.level_map import band_colours, levels, shaded
from desktop.pictures.marks import Words
from desktop.pictures.surface import SaddleSurface, Surface
from desktop.theme.colours import DARK, LIGHT, palette
from engine.progress import Batches
from engine.settings import Settings
from tests.examples.surface import make, way


@pytest.fixture(params=[Surface, SaddleSurface])
def surface(qtbot, request):
    return shown(qtbot, request.param())


def shown(qtbot, picture):
    qtbot.addWidget(picture)
    picture.resize(470, 330)
    picture.show()
    qtbot.waitExposed(picture)
    picture.refresh()
    return picture


def walked(path):
    path = np.asarray(path, dtype=np.float64)
    return Batches(1, 0, np.zeros(len(path), np.float32), np.empty(0, np.float32), path=path)


def texts(picture):
    return [mark.text for mark in picture.plot.marks._marks if isinstance(mark, Words)]


def test_the_loss_of_a_line_is_the_sum_of_its_squared_errors():
    assert LINE_LANDSCAPE.at(1.5, 0.3) == pytest.approx(sum((1.5 * x + 0.3 - 2 * x) ** 2 for x in (1, 2, 3)))
    assert LINE_LANDSCAPE.at(2, 0) == pytest.approx(0, abs=1e-12)
    assert [(one.first, one.second) for one in LINE_LANDSCAPE.landmarks] == [(2, 0)]


def test_the_saddle_is_that_of_the_engine():
    import torch

    from engine.networks.saddle import Saddle

    network = Saddle(start=0.7)
    samples = torch.tensor([[-1.0], [0.0], [1.0]], dtype=torch.float64)
    with torch.no_grad():
        network.v.fill_(-0.4)
        assert SADDLE_LANDSCAPE.at(0.7, -0.4) == pytest.approx(float(network(samples).mean()))


def test_landmarks_are_where_the_surface_is_level():
    for mark in SADDLE_LANDSCAPE.landmarks:
        for way_ in ((1e-6, 0), (0, 1e-6)):
            up = SADDLE_LANDSCAPE.at(mark.first + way_[0], mark.second + way_[1])
            assert up == pytest.approx(SADDLE_LANDSCAPE.at(mark.first, mark.second), abs=1e-10)


def test_a_level_runs_through_the_saddle():
    found = levels(0.4, 6.5, [7 / 6])
    assert 7 / 6 in found.tolist()
    assert (np.diff(found) > 0).all()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_bands_begin_with_the_surface_and_differ_evenly(theme):
    bands = band_colours(theme, 12).astype(float)
    assert "#{:02X}{:02X}{:02X}".format(*bands[0].astype(int)) == theme.surface
    steps = np.linalg.norm(np.diff(bands, axis=0), axis=1)
    assert steps.min() > 0.6 * steps.max() > 0


def test_each_loss_has_the_colour_of_its_band():
    losses = np.linspace(0, 100, 5000).reshape(50, 100)
    steps = np.array([20.0, 60.0])
    rgb, bands = shaded(losses, steps, LIGHT), band_colours(LIGHT, 3)
    for row, band in ((2, 0), (20, 1), (45, 2)):
        assert rgb[row, 50].tolist() == bands[band].tolist()


def test_the_map_is_computed_once_for_a_view(surface, monkeypatch):
    calls = []
    monkeypatch.setattr(surface.plot._map, "show_losses", lambda *arguments: calls.append(arguments))
    for step in range(3):
        surface.append(walked([[0.1 * step, 0.1]]))
        surface.refresh()
    assert calls == []
    surface.resize(600, 330)
    surface.plot.refresh()
    assert len(calls) == 1


def test_two_ways_are_named(qtbot):
    picture = shown(qtbot, make())
    assert {"one sample a step", "full batch", "saddle", "minimum"} <= set(texts(picture))
    assert picture.accessibleDescription().startswith("u is 1.5e−6, v is −0.915")


def test_the_full_batch_is_named_when_it_is_the_run(qtbot):
    picture = shown(qtbot, SaddleSurface())
    picture.begin(Settings(epochs=10, batch_size=3, momentum=0))
    picture.append(walked(way(20, [0.0])))
    picture.look({"compared": way(60, [-1.0, 0.0, 1.0])})
    assert picture.plot.path_names() == ("full batch", "one sample a step")
    picture.refresh()
    assert picture.plot.track.present[1] == 0.0


def test_the_view_widens_to_hold_the_way(surface):
    surface.begin(Settings(epochs=10, momentum=0))
    surface.append(walked([[9.0, 0.5], [np.nan, np.nan]]))
    surface.refresh()
    assert surface.plot._box.viewRange()[0][1] > 9


def test_the_pointer_reads_the_loss(surface, qtbot):
    point = surface.plot.frame().pixel(1.0, 0.5).toPoint()
    qtbot.mouseMove(surface.plot.viewport(), point)
    frame, reading = surface.plot.frame(), surface.plot.pointer.reading
    loss = surface.plot.landscape.at(frame.place(point.x()), frame.coordinate(point.y()))
    assert reading.value == f"{loss:.4f}"


def test_the_map_follows_the_theme(surface):
    before = surface.grab().toImage().pixelColor(80, 60)
    surface.setPalette(palette(DARK))
    surface.plot.refresh()
    assert surface.grab().toImage().pixelColor(80, 60).lightness() < before.lightness() - 60


def test_the_start_that_no_setting_decides_may_be_told(qtbot):
    picture = shown(qtbot, Surface())
    picture.begin(Settings(epochs=10, momentum=0))
    picture.look({"start": np.array([-0.0075, 0.5364])})
    picture.append(walked([[0.5, 0.7]]))
    assert picture.plot.track.points.tolist() == [[-0.0075, 0.5364], [0.5, 0.7]]
