"""The networks of A6–E1 as lines of a program: plainly, layers in the course's order.

The engine pools before ReLU, which gives the same numbers to the last bit.
"""

from collections.abc import Mapping

from engine.catalogue import Entry
from engine.settings import Settings
from engine.settings.network import channels

_LINE = "network = nn.Linear(1, 1)"
_LOGISTIC = "network = nn.Sequential(nn.Linear(1, 1), nn.Sigmoid())"
_TABLE = """
network = nn.Sequential(
    nn.Linear({features}, 6), nn.ReLU(),
    nn.Linear(6, 4), nn.ReLU(),
    nn.Linear(4, 2), nn.ReLU(),
    nn.Linear(2, {outputs}){last}
)
"""
_MLP = """
network = nn.Sequential(
    nn.Flatten(),
    nn.Linear(784, 512), nn.ReLU(),
    nn.Linear(512, 256), nn.ReLU(),
    nn.Linear(256, 128), nn.ReLU(),
    nn.Linear(128, 64), nn.ReLU(),
    nn.Linear(64, 10),
)
"""
_CNN = """
class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 10, kernel_size=5)
        self.conv2 = nn.Conv2d(10, 20, kernel_size=5)
        self.hidden = nn.Linear(320, 64)
        self.output = nn.Linear(64, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)  # (N, 10, 12, 12)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)  # (N, 20, 4, 4)
        x = F.relu(self.hidden(x.flatten(1)))  # (N, 64)
        return self.output(x)
"""
INCEPTION_BLOCK = '''
class InceptionBlock(nn.Module):
    """Four branches over the same input, 88 channels together."""

    def __init__(self, channels):
        super().__init__()
        self.average = nn.Conv2d(channels, 24, kernel_size=1)
        self.single = nn.Conv2d(channels, 16, kernel_size=1)
        self.five1 = nn.Conv2d(channels, 16, kernel_size=1)
        self.five2 = nn.Conv2d(16, 24, kernel_size=5, padding=2)
        self.three1 = nn.Conv2d(channels, 16, kernel_size=1)
        self.three2 = nn.Conv2d(16, 24, kernel_size=3, padding=1)
        self.three3 = nn.Conv2d(24, 24, kernel_size=3, padding=1)

    def forward(self, x):
        average = self.average(F.avg_pool2d(x, 3, stride=1, padding=1))
        single = self.single(x)
        five = self.five2(self.five1(x))
        three = self.three3(self.three2(self.three1(x)))
        return torch.cat([average, single, five, three], dim=1)  # 24 + 16 + 24 + 24
'''
_INCEPTION = """
class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 10, kernel_size=5)
        self.block1 = InceptionBlock(10)
        self.conv2 = nn.Conv2d(88, 20, kernel_size=5)
        self.block2 = InceptionBlock(20)
        self.hidden = nn.Linear(1408, 64)
        self.output = nn.Linear(64, 10)

    def forward(self, x):
        x = self.block1(F.max_pool2d(F.relu(self.conv1(x)), 2))  # (N, 88, 12, 12)
        x = self.block2(F.max_pool2d(F.relu(self.conv2(x)), 2))  # (N, 88, 4, 4)
        x = F.relu(self.hidden(x.flatten(1)))  # (N, 64)
        return self.output(x)
"""
RESIDUAL_BLOCK = """
class ResidualBlock(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, kernel_size=3, padding=1)
        self.conv2 = nn.Conv2d(channels, channels, kernel_size=3, padding=1)

    def forward(self, x):
        y = self.conv2(F.relu(self.conv1(x)))
        return {result}
"""
_RESNET = """
class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 10, kernel_size=5)
        self.blocks1 = {blocks1}
        self.conv2 = nn.Conv2d(10, 20, kernel_size=5)
        self.blocks2 = {blocks2}
        self.hidden = nn.Linear(320, 64)
        self.output = nn.Linear(64, 10)

    def forward(self, x):
        x = self.blocks1(F.max_pool2d(F.relu(self.conv1(x)), 2))  # (N, 10, 12, 12)
        x = self.blocks2(F.max_pool2d(F.relu(self.conv2(x)), 2))  # (N, 20, 4, 4)
        x = F.relu(self.hidden(x.flatten(1)))  # (N, 64)
        return self.output(x)
"""
_RECURRENT = '''
class Network(nn.Module):
    """Reads the picture row by row."""

    def __init__(self):
        super().__init__()
        self.recurrent = nn.{cell}(28, 128, batch_first=True)
        self.output = nn.Linear(128, 10)

    def forward(self, x):
        states, _ = self.recurrent(x.squeeze(1))  # (N, 28, 128)
        return self.output(states[:, -1])  # from the state after the last row
'''
RESULT = "F.relu(y + x)"
"""What the standard block returns."""

_READER = '''
def convolution(inputs, outputs, size=3, stride=1):
    """Return a convolution, its normalisation over the batch, and ReLU."""
    layer = nn.Conv2d(inputs, outputs, size, stride=stride, padding=size // 2, bias=False)
    return nn.Sequential(layer, nn.BatchNorm2d(outputs), nn.ReLU())


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            convolution(1, {width}, size=5, stride=2),  # (N, {width}, 14, 14)
            convolution({width}, {middle}),
            convolution({middle}, {wide}),
            nn.MaxPool2d(2),  # (N, {wide}, 7, 7)
            convolution({wide}, {widest}),
            convolution({widest}, {widest}),  # (N, {widest}, 7, 7)
        )
        self.dropout = nn.Dropout({dropout})
        self.output = nn.Linear({flat}, 10)

    def forward(self, x):
{features}
        return self.output(self.dropout(x.flatten(1)))
'''
_FEATURES = "        x = self.features(x)"
_FAST_FEATURES = """
        # between the convolutions numbers keep 8 bits, too
        cpu = x.device.type == "cpu"
        with torch.autocast("cpu", torch.bfloat16, enabled=cpu, cache_enabled=False):
            x = self.features(x).float()
"""
_RESULTS = {
    (True, "standard"): RESULT,
    (True, "notebook"): "F.relu(F.relu(y) + x)",
    (False, "standard"): "F.relu(y)",
    (False, "notebook"): "F.relu(y)",
}


def text(entry: Entry, settings: Settings, shape: Mapping[str, int]) -> str:
    """Return the lines that define the network of `entry`: `network` itself, or the class `Network`.

    `shape` holds the "features" and "classes" of a table.
    """
    if entry.id == "A6":
        return _LINE
    if entry.id == "B1":
        return _LOGISTIC
    if entry.holds_out:
        two = shape["classes"] == 2
        last = ", nn.Sigmoid()," if two else ",  # the softmax is part of the loss"
        return _TABLE.format(features=shape["features"], outputs=1 if two else shape["classes"], last=last)
    return _digits(entry, settings)


def _digits(entry: Entry, settings: Settings) -> str:
    if entry.id == "E1":
        return _reader(settings)
    if entry.id == "C3":
        return _below(INCEPTION_BLOCK, _INCEPTION)
    if entry.id == "C4":
        result = _RESULTS[settings.skip, settings.block]
        first, second = _blocks(10, settings.depth), _blocks(20, settings.depth)
        return _below(RESIDUAL_BLOCK.format(result=result), _RESNET.format(blocks1=first, blocks2=second))
    return {"C1": _MLP, "C2": _CNN, "C5": _RECURRENT.format(cell=settings.cell)}[entry.id]


def _reader(settings: Settings) -> str:
    middle, wide, widest = channels(settings.width)
    return _READER.format(
        width=settings.width,
        middle=middle,
        wide=wide,
        widest=widest,
        flat=49 * widest,
        dropout=repr(settings.dropout),
        features=(_FAST_FEATURES if settings.precision == "bf16" else _FEATURES).strip("\n"),
    )


def _blocks(channels: int, depth: int) -> str:
    one = f"ResidualBlock({channels})"
    return one if depth == 1 else f"nn.Sequential(*({one} for _ in range({depth})))"


def _below(block: str, network: str) -> str:
    return block.strip("\n") + "\n\n\n" + network.strip("\n")


def is_class(written: str) -> bool:
    """Say whether the lines define a class, which is yet to be called."""
    return "class Network" in written


def convolves(written: str) -> bool:
    """Say whether the network has convolutions."""
    return "nn.Conv2d" in written


def switches(written: str) -> bool:
    """Say whether the network computes otherwise in training than when it answers."""
    return "nn.Dropout" in written or "nn.BatchNorm" in written
