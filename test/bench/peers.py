"""Times softmax of NumPy, SciPy and PyTorch for bench.ts: reads "library length repeats", answers milliseconds."""

import sys
import time

TEMPERATURE = 0.7


def scrambled(numpy, length):
    return ((27759 * numpy.arange(length, dtype=numpy.int64) + 27312) % 65536) / 4096 - 8


def contenders():
    """Softmax by library name: prepare(length) gives something to call."""
    found = {}
    try:
        import numpy
    except ImportError:
        return found, {}

    def with_numpy(length):
        logits = scrambled(numpy, length)

        def run():
            weights = numpy.exp((logits - logits.max()) / TEMPERATURE)
            return weights / weights.sum()

        return run

    versions = {"NumPy": numpy.__version__}
    found["NumPy"] = with_numpy
    try:
        import scipy
        import scipy.special

        def with_scipy(length):
            logits = scrambled(numpy, length)
            return lambda: scipy.special.softmax(logits / TEMPERATURE)

        versions["SciPy"] = scipy.__version__
        found["SciPy"] = with_scipy
    except ImportError:
        pass
    try:
        import torch

        torch.set_num_threads(1)

        def with_torch(length):
            logits = torch.from_numpy(scrambled(numpy, length))
            return lambda: torch.softmax(logits / TEMPERATURE, 0)

        versions["PyTorch"] = torch.__version__
        found["PyTorch"] = with_torch
    except ImportError:
        pass
    return found, versions


def main():
    found, versions = contenders()
    print(" ".join(f"{name}={version}" for name, version in versions.items()), flush=True)
    prepared = {}
    for line in sys.stdin:
        name, length, repeats = line.split()
        key = (name, int(length))
        run = prepared.setdefault(key, None) or found[name](int(length))
        prepared[key] = run
        start = time.perf_counter()
        for _ in range(int(repeats)):
            run()
        print((time.perf_counter() - start) * 1000, flush=True)


main()
