import { describe } from 'node:test';
import { isSilent, reads } from './cases.ts';

describe('R', () => {
	reads('r', [
		['x <- scan(text = "1.5 -2.0§ 0.3")', [1.5, -2, 0.3]],
		['rbind(a = c(1.5, -0.5), b = c(0.25, §2))', [1.5, -0.5, 0.25, 2], { shape: [2, 2] }],
		['list(a = c(1.5, -0.5), b = c(0.25, §2))', [0.25, 2]],
		['x <- c(2, §4, 2, 1)', [2, 4, 2, 1]],
		['y <- c(cat = 1.5, §dog = -0.5, `sea lion` = 2L)', [1.5, -0.5, 2], { labels: ['cat', 'dog', 'sea lion'] }],
		['c("a" = §1.5, b.c = 2)', [1.5, 2], { labels: ['a', 'b.c'] }],
		['m <- matrix(c(1, 2, §3, 4, 5, 6), nrow = 2)', [1, 2, 3, 4, 5, 6], { shape: [2, 3], order: 'column-major' }],
		['matrix(c(1, 2, §3, 4), 2, 2, byrow = TRUE)', [1, 2, 3, 4], { shape: [2, 2] }],
		['t(matrix(c(1.5, 2, §3, 4, 5, 6), 2, 3))', [1.5, 2, 3, 4, 5, 6], { shape: [3, 2] }],
		['t(rbind(c(1.5, 2, §3), c(4, 5, 6)))', [1.5, 2, 3, 4, 5, 6], { shape: [3, 2], order: 'column-major' }],
		[
			'list(matrix(c(1.5, 2, §3, 4), 2), matrix(c(5, 6, 7, 8), 2))',
			[1.5, 2, 3, 4],
			{ shape: [2, 2], order: 'column-major' },
		],
		['matrix(data = c(1,2,§3,4,5,6), ncol = 2)', [1, 2, 3, 4, 5, 6], { shape: [3, 2], order: 'column-major' }],
		['matrix(c(1,2,§3,4,5,6), 3)', [1, 2, 3, 4, 5, 6], { shape: [3, 2], order: 'column-major' }],
		[
			'array(c(1,2,§3,4,5,6,7,8), dim = c(2, 2, 2))',
			[1, 2, 3, 4, 5, 6, 7, 8],
			{ shape: [2, 2, 2], order: 'column-major' },
		],
		['array(1:3, c(§2, 3))', [2, 3]],
		['rbind(c(1, §2), c(3, 4))', [1, 2, 3, 4], { shape: [2, 2] }],
		['cbind(c(1, §2, 3), c(4, 5, 6))', [1, 2, 3, 4, 5, 6], { shape: [3, 2], order: 'column-major' }],
		['structure(c(1.5, §2, 3, 4), dim = c(2L, 2L))', [1.5, 2, 3, 4], { shape: [2, 2], order: 'column-major' }],
		['structure(c(0.1, §0.9), .Names = c("a", "b"))', [0.1, 0.9], { labels: ['a', 'b'] }],
		['setNames(c(0.1, §0.9), c("a", "b"))', [0.1, 0.9], { labels: ['a', 'b'] }],
		['list(cat = 1.5, §dog = -2)', [1.5, -2], { labels: ['cat', 'dog'] }],
		['t <- torch_tensor(c(0.5, §-1.25), dtype = torch_float())', [0.5, -1.25]],
		['w <- c(-Inf, §NA, NaN, 1e-3, NA_real_, NULL)', [-Infinity, NaN, NaN, 0.001, NaN, NaN]],
		[
			'c(log(0.25), §exp(1), 2^-3, 7 %% 4, sqrt(2)/2, pi, 1/3)',
			[Math.log(0.25), Math.E, 0.125, 3, Math.SQRT2 / 2, Math.PI, 1 / 3],
		],
		['c(0.5, # first\n  §-1.5, # second\n  2e0)', [0.5, -1.5, 2]],
		['softmax(c(1, §2, 3))', [1, 2, 3]],
		['f <- function(x = c(0.5, §1.5)) x', [0.5, 1.5]],
		['data.frame(score = c(1.5, §-2))', [1.5, -2]],
		['c(0x1F, 1e5L, §.5)', [31, 1e5, 0.5]],
	]);
	reads('r', [
		[
			'tribble(\n  ~token, ~logit, # names\n  "cat",  1.5,\n  "dog",  §NA,\n  \'it "is"\', -0.5,\n)',
			[1.5, NaN, -0.5],
			{ labels: ['cat', 'dog', 'it "is"'] },
		],
		['tibble::tribble(~`a b`, ~prob, "x", 0.25, "y", §0.75)', [0.25, 0.75], { labels: ['x', 'y'] }],
		['tribble(~cat, ~dog, 1.5, -0.5, §2.5, 0.25)', [2.5, 0.25], { labels: ['cat', 'dog'] }],
		['tribble(~token, ~lo§git, "cat", 1.5, "dog", -0.5)', [1.5, -0.5], { labels: ['cat', 'dog'] }],
	]);
	isSilent('r', [
		'tribble(~model, ~mpg, "a", 1.5, "b", §2.5)',
		'tribble(~token, ~logit, "a", f(§1.5), "b", 2.5)',
		'tribble(~token, "a")\nf(1.5, §2.5)',
	]);
	isSilent('r', [
		'x[1, §2]',
		'f(1, §2)',
		'c(1:§3, 10)',
		'function(a = 1, §b = 2) a',
		'x <- c(a, §b)',
		'seq(0, §1, 0.1)',
		'x[[§2]]',
		'rep(§0.5, 3)',
	]);
});

describe('Julia', () => {
	reads('julia', [
		['(; cat = 1.5, dog = §-0.5)', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['xs = [1.0, §-2.5, Inf, -Inf, NaN]', [1, -2.5, Infinity, -Infinity, NaN]],
		['x = [-floatmax(Float32), §1.5, floatmax()]', [-3.4028234663852886e38, 1.5, Number.MAX_VALUE]],
		['row = [1 §2 3.5]', [1, 2, 3.5], { shape: [1, 3] }],
		['m = hcat([1.5, §-2.5], [3, 4])', [1.5, -2.5, 3, 4], { shape: [2, 2], order: 'column-major' }],
		['m = hcat([1.5 §-2.5], [3 4])', [1.5, -2.5, 3, 4], { shape: [1, 4], order: 'row-major' }],
		['m = Float32[1 2 3; §4 -5 6]', [1, 2, 3, 4, -5, 6], { shape: [2, 3] }],
		['m = [1.0 2.0\n     3.0 §-4.0]', [1, 2, 3, -4], { shape: [2, 2] }],
		['m = [\n  1.0 2.0\n  3.0 §-4.0\n]', [1, 2, 3, -4], { shape: [2, 2] }],
		['m = [1.0;; §2.0;; 3.0]', [1, 2, 3], { shape: [1, 3] }],
		['m = [1.0; 2.0;; §3.0; 4.0]', [1, 2, 3, 4], { shape: [2, 2], order: 'column-major' }],
		['m = [1.0; §2.0; 3.0;;]', [1, 2, 3], { shape: [3, 1], order: 'column-major' }],
		[
			't = [1.0 2.0 3.0; 4.0 §5.0 6.0;;; 7.0 8.0 9.0; 1.0 2.0 3.0]',
			[1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3],
			{ shape: [2, 2, 3] },
		],
		['t = [1.0;;; §2.0;;; 3.0]', [1, 2, 3], { shape: [1, 1, 3] }],
		['t = [1.5;;2;;;§3;;4]', [1.5, 2, 3, 4], { shape: [1, 2, 2], order: 'column-major' }],
		['t = [1;2;;3;4;;;5;§6;;7;8;;;]', [1, 2, 3, 4, 5, 6, 7, 8], { shape: [2, 2, 2], order: 'column-major' }],
		['m = [[1.5, §-2.5] [3, 4]]', [1.5, -2.5, 3, 4], { shape: [2, 2], order: 'column-major' }],
		['m = [[1.5 §-2.5]; [3 4]]', [1.5, -2.5, 3, 4], { shape: [2, 2] }],
		['m = [[1.5 §-2.5] [3 4]]', [1.5, -2.5, 3, 4], { shape: [1, 4] }],
		['v = [[1.5, §-2.5]; [3, 4]]', [1.5, -2.5, 3, 4]],
		['m = [[1.5, §-2.5];; [3, 4]]', [1.5, -2.5, 3, 4], { shape: [2, 2], order: 'column-major' }],
		["m = [[1.5, §-2.5]'; [3, 4]']", [1.5, -2.5, 3, 4], { shape: [2, 2] }],
		["r = [1.5, §-2.5]'", [1.5, -2.5], { shape: [1, 2] }],
		['m = [(1.5, §-2.5); (3.5, 4)]', [1.5, -2.5, 3.5, 4], { shape: [2, 2] }],
		['m = [(1.5, §-2.5) (3.5, 4)]', [1.5, -2.5, 3.5, 4], { shape: [2, 2] }],
		['m = [[1.5 §-2; 3 4] [5 6; 7 8]]', [1.5, -2, 3, 4], { shape: [2, 2] }],
		[
			'l = [reshape([1.5, §-2, 3, 4], 2, 2), reshape([5, 6, 7, 8], 2, 2)]',
			[1.5, -2, 3, 4],
			{ shape: [2, 2], order: 'column-major' },
		],
		["reshape([1.5, 2, §3, 4, 5, 6], 2, 3)'", [1.5, 2, 3, 4, 5, 6], { shape: [3, 2] }],
		['v = vcat(1.5, §-2.5, 3)', [1.5, -2.5, 3]],
		['v = [max(1.5, 4.5, §3), min(2, -0.5)]', [4.5, -0.5]],
		['m = vcat([1.5 §-2.5], [3 4])', [1.5, -2.5, 3, 4], { shape: [2, 2] }],
		['v = [\n  1.0,\n  §-2.0, # two\n]', [1, -2]],
		['c = [0.5; §-1.5; 2]', [0.5, -1.5, 2]],
		['d = Dict("a" => 1.5, §:b => -0.5)', [1.5, -0.5], { labels: ['a', 'b'] }],
		['t = (0.25, §1.75)', [0.25, 1.75]],
		['nt = (cat = 0.25, §dog = 1.75)', [0.25, 1.75], { labels: ['cat', 'dog'] }],
		['[typemin(Float32), §1.5, typemax(Float64)]', [-Infinity, 1.5, Infinity]],
		['[1.5f0, §-2f-1, 1//4, 2^-3, π, pi]', [1.5, -0.2, 0.25, 0.125, Math.PI, Math.PI]],
		['reshape([1, 2, 3, §4, 5, 6], 2, 3)', [1, 2, 3, 4, 5, 6], { shape: [2, 3], order: 'column-major' }],
		['reshape([1.0, 2, §3, 4], (2, 2))', [1, 2, 3, 4], { shape: [2, 2], order: 'column-major' }],
		["[1 2 §3]'", [1, 2, 3], { shape: [3, 1] }],
		['[1 -2 §3 - 4]', [1, -2, -1], { shape: [1, 3] }],
		['Float64[0.1, §0.9]', [0.1, 0.9]],
		['["a" => 1.5, §"b" => 2]', [1.5, 2], { labels: ['a', 'b'] }],
		['[(:cat, 1.5), §(:dog, 2.5)]', [1.5, 2.5], { labels: ['cat', 'dog'] }],
		['#= [9, 9] =# x = [1.5, §2]', [1.5, 2]],
		['SVector(1.0, §2.0)', [1, 2]],
		['SA[1.0, §2.0]', [1, 2]],
		['[missing, §1.5, nothing]', [NaN, 1.5, NaN]],
		['softmax([1.0, §2.0, 3.0])', [1, 2, 3]],
		["f(x') + [1.0, §2.0]", [1, 2]],
		['[log(0.5), §exp(1.0), sqrt(2)/2]', [Math.log(0.5), Math.E, Math.SQRT2 / 2]],
	]);
	reads('julia', [['[√2, §-√2, √(0.25), -π]', [Math.SQRT2, -Math.SQRT2, 0.5, -Math.PI]]]);
	isSilent('julia', [
		'A[1, §2]',
		'A[1:§3]',
		'[1:§3;]',
		'f(1, §2)',
		'for i in (1:§3)',
		'Array{Float64, §2}(undef, 3)',
		'x -> [x, §2]',
		'[1; 2;; §3]',
		'[1 2;; 3 4;;; §5 6]',
		'[1;;;2;;§3]',
		'[1;;2;;;3;;;§4;;5]',
	]);
});

describe('MATLAB and Octave', () => {
	reads('matlab', [
		["struct('cat', 1.5, 'dog', §-0.5)", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		["{'cat', 1.5; 'dog', §-0.5; 'fox', 2}", [1.5, -0.5, 2], { labels: ['cat', 'dog', 'fox'] }],
		["{'cat' 1.5\n 'dog' §-0.5\n}", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['dictionary(["cat" "dog"], [1.5 §-0.5])', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['n = [0; 1; §-0.5; 0.5];', [0, 1, -0.5, 0.5], { shape: [4, 1] }],
		['x = [2 4 §2 1];', [2, 4, 2, 1]],
		['A = [1, 2, 3; §4, -5, 6];', [1, 2, 3, 4, -5, 6], { shape: [2, 3] }],
		['A = [1 2\n 3 §4];', [1, 2, 3, 4], { shape: [2, 2] }],
		['A = [1, 2\n 3, §4];', [1, 2, 3, 4], { shape: [2, 2] }],
		['A = [1 2; ...\n     3 §4];', [1, 2, 3, 4], { shape: [2, 2] }],
		["B = [1.5 -2 ... it's\n  §3.25];", [1.5, -2, 3.25]],
		['C = [1 - 2, §3];', [-1, 3]],
		['C = [1 -2 §3];', [1, -2, 3]],
		['C = [1 -2, §+3 4 + 1];', [1, -2, 3, 5]],
		['e = [-Inf §NaN 1e-2 inf];', [-Infinity, NaN, 0.01, Infinity]],
		["y = [1 2 §3]';", [1, 2, 3], { shape: [3, 1] }],
		["y = [1 2; §3 4].';", [1, 2, 3, 4], { shape: [2, 2], order: 'column-major' }],
		['reshape([1 2 3 §4 5 6], 2, 3)', [1, 2, 3, 4, 5, 6], { shape: [2, 3], order: 'column-major' }],
		['reshape([1 2 3 §4 5 6], [2 3])', [1, 2, 3, 4, 5, 6], { shape: [2, 3], order: 'column-major' }],
		['single([0.1 §0.9])', [0.1, 0.9]],
		["x = 'it''s [1 2'; y = [3.5 §4];", [3.5, 4]],
		["z = a'; y = [3.5 §4]; w = b';", [3.5, 4]],
		['x = [1 2 % one\n 3 §4]; % two', [1, 2, 3, 4], { shape: [2, 2] }],
		['%{\n[9 9\n%}\nx = [1.5 §2];', [1.5, 2]],
		['[log(0.5) §exp(1) 2^-3 1/3 pi]', [Math.log(0.5), Math.E, 0.125, 1 / 3, Math.PI]],
		['[1./3, §2.*3]', [1 / 3, 6]],
		['c = {0.5, §1.5};', [0.5, 1.5]],
		['x = [ 0.1, §0.2, ... first\n 0.3 ];', [0.1, 0.2, 0.3]],
		['[1d-3 §2]', [0.001, 2]],
		['m = [[1.5 -2]; [§3 4]]', [1.5, -2, 3, 4], { shape: [2, 2] }],
		['m = [[1.5; -2], [§3; 4]]', [1.5, -2, 3, 4], { shape: [2, 2], order: 'column-major' }],
		['m = [[1.5; -2]; [§3; 4]]', [1.5, -2, 3, 4], { shape: [4, 1] }],
		['m = [[1 2; 3 4]; [§5 6; 7 8]]', [1, 2, 3, 4, 5, 6, 7, 8], { shape: [4, 2] }],
		['v = [[1.5 -2], [§3 4]]', [1.5, -2, 3, 4]],
		['c = {[1.5 -2], [§3 4]}', [1.5, -2, 3, 4], { shape: [2, 2] }],
		["m = [[1.5 -2; §3 4]'; [5 6; 7 8]'];", [1.5, -2, 3, 4], { shape: [2, 2], order: 'column-major' }],
		['m = transpose([1.5 -2 0; §3 4 5]);', [1.5, -2, 0, 3, 4, 5], { shape: [3, 2], order: 'column-major' }],
		['m = vertcat([1.5 -2], [§3 4])', [1.5, -2, 3, 4], { shape: [2, 2] }],
	]);
	isSilent('matlab', [
		"{'a', 'b'; 'c', §2}",
		"{'a', 1; 'b', §2, 3}",
		'y = x(:, [1 §3]);',
		'y = x([1 §3], :);',
		'A(1, §2)',
		'x(1:§3)',
		'[1:§5]',
		'[1:2:§5]',
		'[a §b]',
		'zeros(2, §3)',
		"x = y' * [§a]",
		'[m, n] = size(§x)',
	]);
	reads('octave', [['x = [1, §2]; # [3 4', [1, 2]]]);
});

describe('Fortran', () => {
	reads('fortran', [
		['p = (/0.25, 0.75/)\ndata x /1.5, §-0.5/', [1.5, -0.5]],
		['real :: x(3) = [1.0, §-2.0, 3.0]', [1, -2, 3]],
		['x = (/ 1.0d0, §-2.5d-1, .5_dp /)', [1, -0.25, 0.5]],
		['x = (/1.0, §2.0/)', [1, 2]],
		['x = [real(8) :: 1.0_dp, §2]', [1, 2]],
		['x = [real :: 1.0, §2]', [1, 2]],
		['m = reshape([1., 2., §3., 4., 5., 6.], [2, 3])', [1, 2, 3, 4, 5, 6], { shape: [2, 3], order: 'column-major' }],
		['m = reshape((/ 1., 2., §3., 4. /), (/ 2, 2 /))', [1, 2, 3, 4], { shape: [2, 2], order: 'column-major' }],
		[
			'm = reshape([1., 2., §3., 4., 5., 6.], shape=[3, 2])',
			[1, 2, 3, 4, 5, 6],
			{ shape: [3, 2], order: 'column-major' },
		],
		['x = [1.0, & ! one\n     §2.0, &\n     3.0]', [1, 2, 3]],
		['x = [1.0, &\n   & §2.0]', [1, 2]],
		['x = [log(0.5), §2.0**(-3), sqrt(2.0)/2, 1/3]', [Math.log(0.5), 0.125, Math.SQRT2 / 2, 0]],
		["print *, 'it''s [' ! [\nx = [1.5, §2.0]", [1.5, 2]],
		['x = [-huge(1.0), §0.5]', [-3.4028234663852886e38, 0.5]],
		['x = [ieee_value(1.0_dp, ieee_negative_inf), §0.5]', [-Infinity, 0.5]],
	]);
	isSilent('fortran', [
		'x(1, §2)',
		'x(1:§3) = 0',
		'call f(1.0, §2.0)',
		'real, dimension(2, §3) :: a',
		'do i = 1, §10',
		'[(i, i = 1, §3)]',
		'[(§0.5, i=1,3)]',
	]);
});

describe('Mathematica', () => {
	reads('wolfram', [
		['x = {1.2*^3, §-2.5, 3}', [1200, -2.5, 3]],
		['x = {1.5`, §2.5`20, 1.5`10*^-2}', [1.5, 2.5, 0.015]],
		['{{1, 2}, {3, §4}}', [1, 2, 3, 4], { shape: [2, 2] }],
		['{N[1/4], §1.5}', [0.25, 1.5]],
		['Association["cat" -> 1.5, "dog" -> §-0.5]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		[
			'{Log[0.5], §Sqrt[2]/2, Exp[1], Pi, 1/3, 2^-3, E}',
			[Math.log(0.5), Math.SQRT2 / 2, Math.E, Math.PI, 1 / 3, 0.125, Math.E],
		],
		['{Infinity, §-Infinity, Indeterminate, 1}', [Infinity, -Infinity, NaN, 1]],
		['{\\[Infinity], §-\\[Infinity], \\[Pi], 16^^1F}', [Infinity, -Infinity, Math.PI, 31]],
		['List[List[1.5, §2], List[3, -4]]', [1.5, 2, 3, -4], { shape: [2, 2] }],
		['{a -> 1.5, §b -> 2}', [1.5, 2], { labels: ['a', 'b'] }],
		['Softmax[{1.5, §2.5}]', [1.5, 2.5]],
		['(* {9, 9 *) x = {1.5, §2}', [1.5, 2]],
		['x = {1.5, (* one (* two *) { *) §2}', [1.5, 2]],
	]);
	isSilent('wolfram', ['f[1, §2]', 'x[[1, §2]]', 'Range[1, §10]', 'Plot[x, {x, 0, §1}]', 'Table[i, {i, §5}]']);
});

describe('Stan, JAGS and BUGS', () => {
	reads('stan', [
		['array[3] real x = {0.1, §0.2, 0.7};', [0.1, 0.2, 0.7]],
		["vector[2] v = [0.1, §0.9]';", [0.1, 0.9], { shape: [2, 1] }],
		['matrix[2, 2] m = [[1, 2], [3, §4]];', [1, 2, 3, 4], { shape: [2, 2] }],
		['{negative_infinity(), §log(0.5), not_a_number()}', [-Infinity, Math.log(0.5), NaN]],
	]);
	isSilent('stan', ['x[1, §2]', 'real<lower=0, upper=§1> p;', 'matrix[2, §2] m;', 'normal(0, §1)']);
	reads('jags', [
		['x <- c(0.1, §0.9)', [0.1, 0.9]],
		['list(N = 3, x = c(0.1, §0.9))', [0.1, 0.9]],
		['M = structure(.Data = c(1, 2, §3, 4, 5, 6), .Dim = c(2, 3))', [1, 2, 3, 4, 5, 6], { shape: [2, 3] }],
	]);
	isSilent('jags', ['dnorm(0, §0.001)', 'x[1, §2]']);
});

describe('GAMS', () => {
	reads('gams', [
		['Parameter p(i) / cat 0.2, §dog 0.3, bird 0.5 /;', [0.2, 0.3, 0.5], { labels: ['cat', 'dog', 'bird'] }],
		[
			'Parameter l(i) scores of the classes\n  / cat   1.5\n    §dog  -0.5\n    "sea lion" 2.25 /;',
			[1.5, -0.5, 2.25],
			{ labels: ['cat', 'dog', 'sea lion'] },
		],
		['Parameter l(i) / cat = 1.5, §dog = -inf /;', [1.5, -Infinity], { labels: ['cat', 'dog'] }],
	]);
	reads('gams', [
		[
			"Table u(i,t) 'logits'\n        left   right\nup      1.5   §-0.5\ndown   -2.0    3.25 ;",
			[1.5, -0.5, -2, 3.25],
			{ shape: [2, 2], labels: ['left', 'right'] },
		],
		[
			'Table u(i,t) utility by period\n        t1      t2     t3\nup      1.5   §-0.5   2.25\ndown   -2.0    3.25  1.0;',
			[1.5, -0.5, 2.25, -2, 3.25, 1],
			{ shape: [2, 3], labels: ['t1', 't2', 't3'] },
		],
	]);
	isSilent('gams', [
		"Table d(i,j) 'distance'\n         york  paris\nlima      2.5   §1.7\noslo      2.5    1.8 ;",
		'Scalar k / §3 /;',
		'Set i / cat, §dog /;',
		'x = a / 2 + b / §3;',
		'Set i / i1*i§10 /;',
		'Set t / 2020*20§25 /;',
	]);
	reads('fortran', [
		['data x / 0.5, §-1.5 /', [0.5, -1.5]],
		['data x /3*0.5, §1.0d0/', [0.5, 0.5, 0.5, 1]],
		['data x /1.5, & ! one\n  §-0.5, &\n  2*0.25/', [1.5, -0.5, 0.25, 0.25]],
		['      DATA X /1.5D0, §-0.5D0,\n     &  0.25D0/', [1.5, -0.5, 0.25]],
		['z = <|"yes" -> 1.5, §"no" -> -0.5|>  (* Mathematica *)', [1.5, -0.5], { labels: ['yes', 'no'] }],
	]);
	isSilent('fortran', ['x = a/3*0.5/§2.0']);
});

describe('vectors without brackets', () => {
	reads('haskell', [
		['X =: 1.5 §_2.5 3 __            NB. J', [1.5, -2.5, 3, -Infinity]],
		['v ← 1.5 §¯2.5 3                ⍝ APL', [1.5, -2.5, 3]],
		['Y =: 2 2 $ 14.5 §_1.5 0 3      NB. J', [14.5, -1.5, 0, 3], { shape: [2, 2] }],
		['Y ← 2 1 2⍴14.5 §¯1.5 0 3       ⍝ APL', [14.5, -1.5, 0, 3], { shape: [2, 1, 2] }],
	]);
	// Repeated, or cut off.
	isSilent('haskell', ['Y =: 2 3 $ 14.5 §_1.5 0 3', 'Y =: 2 $ 14.5 §_1.5 0 3']);
	reads('apl', [['v ← 1.5 §¯2.5 2E¯1  ⍝ APL', [1.5, -2.5, 0.2]]]);
	reads('plaintext', [['real x(3)\ndata x /0.5, §-1.5, 3*0.25/', [0.5, -1.5, 0.25, 0.25, 0.25]]]);
	reads('plaintext', [['y =: 1.5 §_2.5 __  NB. J', [1.5, -2.5, -Infinity]]]);
	reads('cpp', [
		['v << 0.1, §-0.9, 1e-3;', [0.1, -0.9, 0.001]],
		['Eigen::VectorXd v(2); v << 0.1, §-0.9;', [0.1, -0.9]],
		['m << 1, 2, 3,\n     4, §-5, 6;', [1, 2, 3, 4, -5, 6], { shape: [2, 3] }],
		['v <<\n  0.5,\n  §-1.5;', [0.5, -1.5]],
		['v << 1, 2, §3,\n     4;', [1, 2, 3, 4]],
		['cv::Mat w = (cv::Mat_<float>(2, 2) << 0.5f, §-1.5f,\n  2.0f, 1.0f);', [0.5, -1.5, 2, 1], { shape: [2, 2] }],
		['auto v = (Eigen::VectorXf(3) << 0.5, §-1.5, 2).finished();', [0.5, -1.5, 2]],
	]);
	reads('powershell', [
		['$x = 0.1, §-0.9', [0.1, -0.9]],
		['[double[]]$x = 0.1, §-0.9 # two', [0.1, -0.9]],
	]);
	reads('cpp', [
		['const Eigen::RowVector3d p = (Eigen::RowVector3d() << 0.2, §0.3, 0.5).finished();', [0.2, 0.3, 0.5]],
	]);
	isSilent('cpp', ['x << §2;', 'std::cout << 1 << §2;', 'y = x << 1, §2;', 'f(1,\n  §2);']);
	isSilent('powershell', ['$x = §1']);
});
