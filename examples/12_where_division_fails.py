# Why exp? Because dividing by the sum only works for some scores. The panel says why it does not for these.

# Negative scores: the quotients are all positive, but in reversed order.
reversed_order = [-3.0, -1.0, -2.0]

# Mixed signs: "probabilities" above 1 and below 0.
outside = [3.0, -1.0, -1.5]

# A sum of zero: nothing to divide by.
zero_sum = [2.0, -1.0, -1.0]

# And where exp alone fails: e^1000 overflows. Softmax subtracts the largest score first.
large = [1000.0, 1001.0, 1002.0]
