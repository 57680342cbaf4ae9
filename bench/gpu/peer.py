"""The same workloads on PyTorch: a player that is told what to time, a line in and a line out, as Common/Player.cs is.

peer.py eager|compile cuda|cpu: load WORKLOAD MODE BATCH THREADS, check, round MILLISECONDS, rates. Times are CUDA events around
many queued runs, in microseconds a run; on the CPU, which is for rehearsals, the clock's.
"""
import math
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

DEVICE = sys.argv[2]
ON_CARD = DEVICE == "cuda"
STEPS = 20  # Check.Steps
TIMED_RATE, CHECK_RATE, CHECK_RATE_SGD = 1e-12, 1e-3, 0.1  # Workload.cs
SAMPLE_MS = 5.0  # Match.SampleMicroseconds
COLUMNS = 1024


def uniform(k, count):
    """Fill.Uniform of the first positions, in float64."""
    mask = 0xFFFFFFFF
    h = (torch.arange(count, dtype=torch.int64) * 2654435761 + k * 1013904223) & mask
    h = ((h ^ (h >> 15)) * 2246822519) & mask
    h = ((h ^ (h >> 13)) * 3266489917) & mask
    return ((h ^ (h >> 16)) >> 8).double() / 16777216.0


def values(count, k, offset=0.0, scale=1.0):
    return (offset + scale * (2 * uniform(k, count) - 1)).float()


def inputs(*shape, number=0):
    return values(math.prod(shape), 500 + number).view(shape).to(DEVICE)


def targets(*shape):
    return values(math.prod(shape), 600).view(shape).to(DEVICE)


def labels(count, classes):
    return (uniform(600, count) * classes).long().to(DEVICE)


def fingerprint(tensor):
    tensor = tensor.detach().flatten().double().cpu()
    weights = 0.5 + uniform(900, tensor.numel())
    return [(weights * tensor.clamp(min=0)).sum().item(), (weights * (-tensor).clamp(min=0)).sum().item()]


class Residual(nn.Module):
    def __init__(self, width=256):
        super().__init__()
        self.norm, self.up, self.down = nn.LayerNorm(width), nn.Linear(width, width), nn.Linear(width, width)

    def forward(self, x):
        return x + self.down(F.gelu(self.up(self.norm(x))))


def mlp(*widths, between):
    layers = [nn.Linear(widths[0], widths[1])]
    for before, after in zip(widths[1:], widths[2:]):
        layers += [*between(before), nn.Linear(before, after)]
    return layers


def model(name, dropout):
    layers = {
        "xor": lambda: [*mlp(2, 8, 1, between=lambda _: [nn.Tanh()]), nn.Sigmoid()],
        "control": lambda: mlp(16, 64, 64, 4, between=lambda _: [nn.Tanh()]),
        "mlp": lambda: mlp(784, 256, 128, 10, between=lambda _: [nn.ReLU(), nn.Dropout(dropout)]),
        "residual": lambda: [nn.Linear(64, 256), *(Residual() for _ in range(16)), nn.Linear(256, 10)],
        "batchnorm": lambda: mlp(128, 256, 256, 256, 10, between=lambda width: [nn.BatchNorm1d(width), nn.ReLU()]),
        "wide": lambda: mlp(4096, 4096, 4096, 10, between=lambda _: [nn.ReLU()]),
        "adam": lambda: [nn.Linear(1000, 1000, bias=False)],
    }
    return start(nn.Sequential(*layers[name]()).to(DEVICE))


@torch.no_grad()
def start(net):
    """Fill.Parameter: weights are stored transposed."""
    scales = {id(m.weight) for m in net.modules() if isinstance(m, (nn.LayerNorm, nn.BatchNorm1d))}
    for i, p in enumerate(net.parameters()):
        scale = 1 / math.sqrt(p.shape[1]) if p.dim() == 2 else 0.1
        first = values(p.numel(), i + 1, 1.0 if id(p) in scales else 0.0, scale)
        p.copy_(first.view(p.shape[::-1]).t() if p.dim() == 2 else first)
    return net


def data(name, batch):
    widths = {"xor": (2, 1), "control": (16, 4), "mlp": (784, 0), "residual": (64, 0), "batchnorm": (128, 0), "wide": (4096, 0), "adam": (1000, 0)}
    width, out = widths[name]
    return inputs(batch, width), targets(batch, out) if out else labels(batch, 10)


def optimizer(name, net, timed):
    sgd = TIMED_RATE if timed else CHECK_RATE_SGD
    adam = TIMED_RATE if timed else CHECK_RATE
    if name == "xor":
        return torch.optim.SGD(net.parameters(), lr=sgd, fused=True)
    if name == "batchnorm":
        return torch.optim.SGD(net.parameters(), lr=sgd, momentum=0.9, fused=True)
    kind = torch.optim.AdamW if name == "residual" else torch.optim.Adam
    return kind(net.parameters(), lr=adam, fused=True)


def loss_of(name):
    if name == "adam":
        return lambda y, target: y.mean()
    return F.mse_loss if name in ("xor", "control") else F.cross_entropy


class Training:
    def __init__(self, name, batch, compiled, timed=True):
        self.net = model(name, dropout=0.2 if timed else 0.0)
        self.x, self.y = data(name, batch)
        self.optimizer = optimizer(name, self.net, timed)
        loss = loss_of(name)
        self.loss = compiled(lambda x, y: loss(self.net(x), y))

    def __call__(self):
        self.optimizer.zero_grad(set_to_none=True)
        loss = self.loss(self.x, self.y)
        loss.backward()
        self.optimizer.step()
        return loss


def losses(name, batch, compiled):
    step = Training(name, batch, compiled, timed=False)
    return [step().item() for _ in range(STEPS)]


def inference(run, *arguments):
    @torch.inference_mode()
    def once():
        return run(*arguments)

    return once, lambda: fingerprint(once())


def layer_norm_gradients(rows, compiled):
    x = values(rows * COLUMNS, 1, scale=1 / math.sqrt(rows)).view(rows, COLUMNS).to(DEVICE).requires_grad_()
    gamma = values(COLUMNS, 2, 1.0, 0.1).to(DEVICE).requires_grad_()
    beta = values(COLUMNS, 3, 0.0, 0.1).to(DEVICE).requires_grad_()
    upstream = inputs(rows, COLUMNS)
    norm = compiled(lambda x, gamma, beta: F.layer_norm(x, (COLUMNS,), gamma, beta))

    def once():
        return torch.autograd.grad([norm(x, gamma, beta)], [x, gamma, beta], [upstream])

    return once, lambda: [value for gradient in once() for value in fingerprint(gradient)]


def create(name, mode, size, compiled):
    """What runs, and what is compared with GraphGen."""
    if name == "product":
        a, b, c = inputs(size, size), inputs(size, size, number=1), torch.empty(size, size, device=DEVICE)
        run = torch.mm if compiled is not identity else lambda a, b: torch.mm(a, b, out=c)
        return inference(compiled(run), a, b)
    if name == "softmax":
        return inference(compiled(lambda x: torch.softmax(x, 1)), inputs(size, COLUMNS))
    if name == "layernorm" and mode == "train":
        return layer_norm_gradients(size, compiled)
    if name == "layernorm":
        gamma, beta = values(COLUMNS, 1, 1.0, 0.1).to(DEVICE), values(COLUMNS, 2, 0.0, 0.1).to(DEVICE)
        return inference(compiled(lambda x: F.layer_norm(x, (COLUMNS,), gamma, beta)), inputs(size, COLUMNS))
    if mode == "inference":
        return inference(compiled(model(name, dropout=0.2).eval()), data(name, size)[0])
    step = Training(name, size, compiled)
    step()  # leaves gradients, which the optimizer alone works on
    return (step.optimizer.step if name == "adam" else step), lambda: losses(name, size, compiled)


def sample(run, times):
    """Milliseconds."""
    if not ON_CARD:
        begin = time.perf_counter()
        for _ in range(times):
            run()
        return 1000 * (time.perf_counter() - begin)
    begin, end = torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)
    begin.record()
    for _ in range(times):
        run()
    end.record()
    end.synchronize()
    return begin.elapsed_time(end)


def round_of(run, milliseconds):
    times, samples, total = 1, [], 0.0
    while True:
        elapsed = sample(run, times)
        total += elapsed
        if elapsed >= SAMPLE_MS:
            samples.append(1000 * elapsed / times)
        else:
            times = max(times + 1, int(times * min(10, 1.2 * SAMPLE_MS / max(elapsed, 0.01))))
        if len(samples) >= 3 and total >= milliseconds:
            samples.sort()
            return [samples[0], samples[len(samples) // 2]]


def rates():
    """Bytes a second, read and written, of a copy of 1 GiB on the device; operations a second of a product of 8192. Less in rehearsals."""
    floats, size = (1 << 28, 8192) if ON_CARD else (1 << 20, 256)
    source = torch.zeros(floats, device=DEVICE)
    target = torch.empty_like(source)
    copy = round_of(lambda: target.copy_(source), 500)[0]
    a, b = torch.randn(size, size, device=DEVICE), torch.randn(size, size, device=DEVICE)
    product = round_of(lambda: torch.mm(a, b), 1000)[0]
    return [2 * source.numel() * 4 / copy * 1e6, 2 * size**3 / product * 1e6]


def identity(function):
    return function


def main():
    torch.set_float32_matmul_precision("highest")  # as GraphGen: no TF32
    # Dynamic shapes off, or the second batch of a network would be compiled for any batch.
    compile_ = lambda function: torch.compile(function, mode="reduce-overhead", dynamic=False)
    compiled = compile_ if sys.argv[1] == "compile" else identity
    run = check = None
    for line in sys.stdin:
        try:
            words = line.split()
            answer = []
            if words[0] == "load":
                run = check = None
                torch._dynamo.reset()
                if ON_CARD:
                    torch.cuda.empty_cache()
                run, check = create(words[1], words[2], int(words[3]), compiled)
            elif words[0] == "check":
                answer = check()
            elif words[0] == "round":
                answer = round_of(run, float(words[1]))
            elif words[0] == "rates":
                answer = rates()
            else:
                raise ValueError("no such command")
            print("ok", *map(repr, answer), flush=True)
        except Exception as problem:  # reported to the conductor, which goes on with the next workload
            print("error", repr(problem).replace("\n", " "), flush=True)


if __name__ == "__main__":
    main()
