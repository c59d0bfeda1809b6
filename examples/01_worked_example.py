# Rest the mouse on the numbers: a picture of the distribution appears.
# Or press F1 and run "Logitscope: Visualize Array at Cursor".
logits = [2, 4, 2, 1]

# Softmax gives         [0.1025, 0.7573, 0.1025, 0.0377]: almost "the second one".
# Plain division gives  [0.2222, 0.4444, 0.2222, 0.1111]: far from it.
#
# Now move the temperature slider in the panel:
#   towards 0.05   all of it goes to the largest score (argmax)
#   towards 20     every score gets the same share (uniform)

# Change one of the numbers above with the panel open: the chart follows the text.
# Click a bar of the chart: its number is selected here.

# The same scores, shifted by 100.5. Softmax does not notice; plain division does.
shifted = [102.5, 104.5, 102.5, 101.5]

# The same scores, three times as large: the same as a temperature of 1/3.
scaled = [6, 12, 6, 3]
