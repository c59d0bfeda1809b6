import numpy as np
import torch

# -inf removes a choice: it is drawn as masked, and the others share everything.
next_token = [3.2, float('-inf'), 1.1, float('-inf'), 2.7]

# A causal attention mask: open row after row.
attention = np.array([
    [0.9, -np.inf, -np.inf],
    [0.4, 1.6, -np.inf],
    [0.2, 0.3, 0.5],
])

# Nothing is left to choose from: softmax is undefined, and Logitscope says so instead of drawing a bar.
all_masked = torch.tensor([-torch.inf, -torch.inf])

# A value that is not known, and one that is not a number.
gaps = [1.5, None, 0.5]
broken = [1.5, float('nan'), 0.5]
