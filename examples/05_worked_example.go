package main

import "fmt"

// Keep one array in sight with "Lock Side View", and compare it with others in the panel.
var logits = []float64{2, 4, 2, 1}

var batch = [][]float64{
	{0.1, 0.2, 0.7},
	{5, 1, -3},
}

func main() {
	fmt.Println(logits, batch)
}
