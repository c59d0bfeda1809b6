#include <array>
#include <vector>

// Braces, suffixes and digit separators are read as the language reads them.
std::vector<float> logits = {2.f, 4.f, 2.f, 1.f};

std::array<double, 3> large = {1'000.5, 1'001.0, 998.25};

// A matrix: every row is a distribution of its own.
float batch[2][3] = {
	{0.5f, 1.5f, -2.0f},
	{3.0f, 2.9f, 2.8f},
};
