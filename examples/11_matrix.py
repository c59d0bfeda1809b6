import torch

# One row a picture, four classes a row. Put the cursor into a row, then look at the panel.
batch = torch.tensor([
    [2.0, 4.0, 2.0, 1.0],   # quite sure of class 1
    [0.1, 0.0, 0.1, 0.2],   # no idea: nearly uniform, an entropy close to ln 4
    [9.1, -3.0, 0.5, -1.2],  # as good as certain
    [5.0, 5.0, -2.0, -2.0],  # a tie of two
])
