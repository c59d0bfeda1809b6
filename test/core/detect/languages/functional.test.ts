import { describe } from 'node:test';
import { isSilent, reads } from './cases.ts';

/** The least finite number of single precision. */
const leastFloat = -(2 - 2 ** -23) * 2 ** 127;

describe('Haskell', () => {
	reads('haskell', [
		['M.fromList [(Cat, 1.5), (Dog, §-0.5)]', [1.5, -0.5], { labels: ['Cat', 'Dog'] }],
		['xs = [1.5, §-2.5, 0.25] :: [Double]', [1.5, -2.5, 0.25]],
		['xs = [ 1.5 -- one [\n     , §-2.5\n     , 3\n     ]', [1.5, -2.5, 3]],
		['xs = [(-1.5), §2 :: Double, 1/3, 2**(-3), 1e-3]', [-1.5, 2, 1 / 3, 0.125, 0.001]],
		[
			'[log 0.25, §sqrt 2 / 2, exp (-1), pi, -log 2]',
			[Math.log(0.25), Math.SQRT2 / 2, Math.exp(-1), Math.PI, -Math.log(2)],
		],
		['[("cat", 1.5), §("dog", -0.5)]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['M.fromList [("cat", §1.5), ("dog", -0.5)]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		["f' x = V.fromList [0.1, §0.9]", [0.1, 0.9]],
		['[realToFrac 1.5, §fromIntegral 2]', [1.5, 2]],
		['[[1, 2], [3, §4]]', [1, 2, 3, 4], { shape: [2, 2] }],
		['p = (0.25, §0.75)', [0.25, 0.75]],
		['{- [9, -} x = [1.5, §2]', [1.5, 2]],
		['[1/0, -1/0, §0.5]', [Infinity, -Infinity, 0.5]],
		['[1 % 3, §-2 % 3] :: [Rational]', [1 / 3, -2 / 3]],
		['{- [9, {- [8, -} 7, -} x = [1.5, §2]', [1.5, 2]],
		['m = (2><3) [1.5, 2, 3, §4, 5, 6]', [1.5, 2, 3, 4, 5, 6], { shape: [2, 3] }],
		['m = (2 >< 2)\n [ 1.5, 2\n , §3, 4 ]', [1.5, 2, 3, 4], { shape: [2, 2] }],
	]);
	isSilent('haskell', [
		'f (Cat, §1.5) x',
		'[N, §1.5]',
		'[1 .. §10]',
		'[0.1, 0.2 .. §1]',
		'f (1, §2)',
		'[x | x <- [1 .. §5]]',
		'xs !! §2',
		'[f 1, §2]',
		'case x of (1, §y) -> y',
	]);
});

describe('OCaml and F#', () => {
	reads('ocaml', [
		['let x = [-.25e3; §1.5]', [-25000, 1.5]],
		['[ Cat, 1.5; Dog, §-0.5 ]', [1.5, -0.5], { labels: ['Cat', 'Dog'] }],
		['[ (Cat, 1.5); (Dog, §-0.5) ]', [1.5, -0.5], { labels: ['Cat', 'Dog'] }],
		['let a = [| 1.5; §-2.5; 3. |]', [1.5, -2.5, 3]],
		['let l = [1.5; §-0.5; 2.0]', [1.5, -0.5, 2]],
		['let l = [1.5; §-.25]', [1.5, -0.25]],
		[
			'let l = [1.5; §-.0.5; ~-.2.0; 1. /. 3.; 2. *. 3.; 2. ** 3.; log 0.5;]',
			[1.5, -0.5, -2, 1 / 3, 6, 8, Math.log(0.5)],
		],
		['[neg_infinity; §infinity; nan; 1_000.; max_float]', [-Infinity, Infinity, NaN, 1000, Number.MAX_VALUE]],
		['[| [| 1.; 2. |]; [| 3.; §4. |] |]', [1, 2, 3, 4], { shape: [2, 2] }],
		['[("cat", 1.5); §("dog", -0.5)]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['let p = (0.25, §0.75)', [0.25, 0.75]],
		['(* [9; *) let a = [|1.;§2.|]', [1, 2]],
		["let f x' = [1.; §2.]", [1, 2]],
		['[1 / 3; §2]', [0, 2]],
		['[0x1.8p3; §0x1F.; 0x0.8]', [12, 31, 0.5]],
	]);
	isSilent('ocaml', [
		'a.(1) + b.(§2)',
		'f (1, §2)',
		'let f a b = [a; §b]',
		'[x; §1.]',
		'match x with 1 -> §2 | 3 -> 4',
	]);
	reads('fsharp', [
		['let a = [| 1.5f; §-2.5f; 3.0f |]', [1.5, -2.5, 3]],
		['let l = [1.5; §-0.5; infinity; -infinity; nan]', [1.5, -0.5, Infinity, -Infinity, NaN]],
		['let l = [\n    1.5\n    §-0.5\n    2.0 // two\n]', [1.5, -0.5, 2]],
		['array2D [[1.0; 2.0]; [3.0; §4.0]]', [1, 2, 3, 4], { shape: [2, 2] }],
		['Map.ofList [("cat", 1.5); §("dog", -0.5)]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['seq { 1.0; §-2.5; 0.75 }', [1, -2.5, 0.75]],
		['[| Double.NegativeInfinity; §log 0.5; 0.5m |]', [-Infinity, Math.log(0.5), 0.5]],
	]);
	reads('fsharp', [['[| float32 1.5; §float 2 |]', [1.5, 2]]]);
	reads('fsharp', [
		['[1.5<kg>; §-2.5f<m s^-2>; 3.0<_>]', [1.5, -2.5, 3]],
		['let p = struct (1.5, §-2.5)', [1.5, -2.5]],
		['[struct ("cat", 1.5); §struct ("dog", -0.5)]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
	]);
	isSilent('fsharp', [
		'[1 .. §10]',
		'[1..§10]',
		'a.[§1]',
		'f (1, §2)',
		'[ for i in 1 .. §3 -> i ]',
		'[1.5<x; §2.5]',
		'seq { 1 .. §3 }',
		'seq { yield §1; yield 2 }',
	]);
});

describe('Standard ML', () => {
	for (const languageId of ['sml', 'standard-ml']) {
		reads(languageId, [
			['val v = Vector.fromList [0.5, §~4.0, 2.0]', [0.5, -4, 2]],
			['val p = [("yes", 5.5), §("no", ~0.75)]', [5.5, -0.75], { labels: ['yes', 'no'] }],
			['val z = [~1.5, §3.0E~1, 2.5e~2, ~1]', [-1.5, 0.3, 0.025, -1]],
		]);
	}
	reads('haskell', [
		['val z = [11.5, §~2.5, 3.0E~1]', [11.5, -2.5, 0.3]],
		['val p = [("yes", 5.5), §("no", ~0.75)]', [5.5, -0.75], { labels: ['yes', 'no'] }],
	]);
	// Elsewhere it complements the bits of whole numbers.
	isSilent('javascript', ['x = [~1, §2.5]']);
	isSilent('plaintext', ['[1.5, §~2.5]']);
});

describe('numbers that might have been left out', () => {
	const values = [2.25, NaN, -0.75];
	reads('rust', [
		['let x = [Some(2.25), None, §Some(-0.75)];', values],
		['let x = vec![OrderedFloat(2.25), §OrderedFloat(-0.75)];', [2.25, -0.75]],
	]);
	reads('scala', [['Seq(Some(2.25), None, §Some(-0.75))', values]]);
	reads('haskell', [['[Just 2.25, Nothing, §Just (-0.75)]', values]]);
	reads('ocaml', [['[Some 2.25; None; §Some (-0.75)]', values]]);
	reads('plaintext', [
		['[Some(2.25), None, §Some(-0.75)]', values],
		['Some([2.25, §-0.75])', [2.25, -0.75]],
	]);
	isSilent('rust', ['let x = Some(§2.25);', '[f(2.25), §Some(1.5)]']);
});

describe('Elixir, Erlang and Prolog', () => {
	reads('elixir', [
		['~V[0.5 §-1.5 2.0]', [0.5, -1.5, 2]],
		['x = Nx.tensor([0.5, §-1.5, :neg_infinity])', [0.5, -1.5, -Infinity]],
		['x = [cat: 1.5, §dog: -0.5]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['%{cat: 1.5, §dog: -0.5}', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['%{"cat" => 1.5, §"dog" => -0.5}', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['[{:cat, 1.5}, §{:dog, -0.5}]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['[{"cat", 1.5}, §{"dog", -0.5}]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['{1.5, §-2.5}', [1.5, -2.5]],
		['[1_000.5, §:math.log(0.5), :infinity, :nan, nil]', [1000.5, Math.log(0.5), Infinity, NaN, NaN]],
		['[1.5, # one\n §2]', [1.5, 2]],
		['[0.1, §0.9] |> Nx.tensor()', [0.1, 0.9]],
		['Nx.tensor([[1, 2], [3, §4]], type: :f32)', [1, 2, 3, 4], { shape: [2, 2] }],
	]);
	reads('elixir', [
		['~VEC[1.5 §-2.5]', [1.5, -2.5]],
		['~MAT[\n  1.0 §-2.0\n  0.5 4.0\n]f32', [1, -2, 0.5, 4], { shape: [2, 2] }],
	]);
	isSilent('elixir', ['f(1, §2)', 'x[§1]', '1..§10', '[1..§10]', '[h | §t]', 'def f(a \\\\ 1, b \\\\ §2)']);
	reads('erlang', [
		['L = [1.5, §-2.5, 3.0], %% [list', [1.5, -2.5, 3]],
		['#{cat => 1.5, §dog => -0.5}', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['#{<<"cat">> => 1.5, <<"dog">> => §-0.5}', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['[{cat, 1.5}, §{dog, -0.5}]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['[{<<"cat">>, 1.5}, {<<"dog"/utf8>>, §-0.5}]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['[1/3, §math:log(0.5), 1.0e-3]', [1 / 3, Math.log(0.5), 0.001]],
		['[16#1F, §-2#101, 36#zz, -2.5]', [31, -5, 1295, -2.5]],
		['{0.25, §0.75}', [0.25, 0.75]],
	]);
	isSilent('erlang', ['f(1, §2)', '[H|§T]', 'lists:seq(1, §10)', '<<1, §2>>', '[16#1G, §2]']);
	reads('prolog', [
		['logits([1.5, §-2.5, 3]).', [1.5, -2.5, 3]],
		['L = [cat-1.5, §dog-(-0.5), fish-2], % [pairs', [1.5, -0.5, 2], { labels: ['cat', 'dog', 'fish'] }],
		["L = ['sea lion'-1.5, §dog- -0.5]", [1.5, -0.5], { labels: ['sea lion', 'dog'] }],
		['L = [cat=1.5, §dog=2]', [1.5, 2], { labels: ['cat', 'dog'] }],
		['L = [inf, §nan, -1.0]', [Infinity, NaN, -1]],
		['L = [1.5, §-1.0Inf, 1.0Inf, 1.5NaN]', [1.5, -Infinity, Infinity, NaN]],
		['P = [0.5, §0.25, 0.0625|...].', [0.5, 0.25, 0.0625], { truncated: true }],
	]);
	isSilent('prolog', ['p(1, §2).', '[H|§T]', '[X, §1]', 'between(1, §10, X)']);
});

describe('Clojure', () => {
	reads('clojure', [
		['[1.5 #_2.5 §3.5]', [1.5, 3.5]],
		['[1.5 #_(f "(" [2.5]) #_{:a 1} §3.5]', [1.5, 3.5]],
		['[1.5 #_ #_ 7 8 §3.5]', [1.5, 3.5]],
		['(softmax #_[9 9] [1.5 §3.5])', [1.5, 3.5]],
	]);
	reads('clojure', [
		['(hash-map "yes" 1.25 "no" §-0.5)', [1.25, -0.5], { labels: ['yes', 'no'] }],
		['(def logits [1.5 §-2.5 3])', [1.5, -2.5, 3]],
		["(def l '(1.5 §-2.5 3))", [1.5, -2.5, 3]],
		['(list 1.5 §-2.5)', [1.5, -2.5]],
		['(vector 1.5 §-2.5)', [1.5, -2.5]],
		['{:cat 1.5 §:dog -0.5}', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['{:sea-lion 1.5, §"dog" -0.5}', [1.5, -0.5], { labels: ['sea-lion', 'dog'] }],
		['[[1 2] [3 §4]]', [1, 2, 3, 4], { shape: [2, 2] }],
		['[1/3 §1.5M ##Inf ##-Inf ##NaN -1e-3]', [1 / 3, 1.5, Infinity, -Infinity, NaN, -0.001]],
		['[(/ 1 3) §(Math/log 0.5) (- 2.5) (* 2 3)]', [1 / 3, Math.log(0.5), -2.5, 6]],
		['[1.5 ; one [\n §2]', [1.5, 2]],
		['(double-array [0.1 §0.9])', [0.1, 0.9]],
		['(f a [0.1 §0.9])', [0.1, 0.9]],
		['[[:cat 1.5] §[:dog -0.5]]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['[nil §1.5 Double/NEGATIVE_INFINITY]', [NaN, 1.5, -Infinity]],
		['(let [x [0.1 §0.9]] x)', [0.1, 0.9]],
	]);
	isSilent('clojure', [
		'(f 1 §2)',
		'(let [x 1 y §2] x)',
		'(range 0 §10)',
		'[a §1]',
		'(nth xs §2)',
		'(+ 1 §2)',
		'(defn f [x & {:keys [a]}] §1)',
	]);
});

describe('Common Lisp, Scheme and Racket', () => {
	reads('commonlisp', [
		['(defparameter *l* #(1.5 §-2.5d0 3))', [1.5, -2.5, 3]],
		["(defvar l '(1.5 §-2.5f0 3.0e-1))", [1.5, -2.5, 0.3]],
		["(defvar s '(:cat 1.5 :dog §-0.5))", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['(list 0.5 §-1.5 2)', [0.5, -1.5, 2]],
		["(def m '((1.5 -0.5) (§2.0 0.25)))", [1.5, -0.5, 2, 0.25], { shape: [2, 2] }],
		['(setf m #2A((§1.5 -0.5) (2.0 0.25)))', [1.5, -0.5, 2, 0.25], { shape: [2, 2] }],
		['(define m #(#(1.5 -0.5) #(§2.0 0.25)))', [1.5, -0.5, 2, 0.25], { shape: [2, 2] }],
		['(vector 0.5 §-1.5)', [0.5, -1.5]],
		['#2A((1 2) (3 §4))', [1, 2, 3, 4], { shape: [2, 2] }],
		["'((1 2) (3 §4))", [1, 2, 3, 4], { shape: [2, 2] }],
		["'((cat . 1.5) §(dog . -0.5))", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['\'(("cat" . 1.5) §("sea lion" . -0.5))', [1.5, -0.5], { labels: ['cat', 'sea lion'] }],
		['\'(("cat" 1.5) §("dog" -0.5))', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		["(make-array 3 :initial-contents '(1.5 §2 3))", [1.5, 2, 3]],
		['#| (9 |# (list 1.5 §2) ; (3', [1.5, 2]],
		['(list 1/3 §(/ 1 3) (log 0.5) (expt 2 -3))', [1 / 3, 1 / 3, Math.log(0.5), 0.125]],
		['(list 1.5 §sb-ext:double-float-negative-infinity most-negative-single-float)', [1.5, -Infinity, leastFloat]],
		["'(1.5 §#.sb-ext:single-float-positive-infinity #x1F -2.5)", [1.5, Infinity, 31, -2.5]],
	]);
	isSilent('commonlisp', [
		'(aref x 1 §2)',
		'(f 1 §2)',
		'(let ((x 1.5) (y §2)) x)',
		'(+ 1.5 §2)',
		'(loop for i from 1 to §10)',
	]);
	reads('racket', [
		["(define l '(1.5 §-2.5 +inf.0 -inf.0 +nan.0))", [1.5, -2.5, Infinity, -Infinity, NaN]],
		['(vector 1.5 §-2.5)', [1.5, -2.5]],
		["#(1.5 §2) '#(3 4)", [1.5, 2]],
		['(flvector 1.5 §2.5)', [1.5, 2.5]],
		["(hash 'cat 1.5 §'dog -0.5)", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['(hash "cat" 1.5 §"dog" -0.5)', [1.5, -0.5], { labels: ['cat', 'dog'] }],
	]);
	reads('scheme', [
		["(define l '(1.5 §-2.5))", [1.5, -2.5]],
		['#f64(1.5 §-2.5)', [1.5, -2.5]],
	]);
	reads('scheme', [
		["'(1.5 #;9.5 §-2.5)", [1.5, -2.5]],
		["'(#e1.5 §#i-1/2 #d2 #b101 #xff)", [1.5, -0.5, 2, 5, 255]],
		["'(1.5 #;(f 9) §-2.5\n 3.5)", [1.5, -2.5, 3.5]],
		["(list (cons 'cat 1.5) (cons 'dog §-0.5))", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		["#| one #| two |# [9 |# '(1.5 §2)", [1.5, 2]],
	]);
	isSilent('scheme', ['(define (f x) (g 1 §2))', '(if #t 1 §2)', "'(a §1)"]);
	reads('elisp', [["(setq l '(1.5 §-1.0e+INF 0.0e+NaN))", [1.5, -Infinity, NaN]]]);
	reads('clojure', [['[16r1F §2r101 1.5]', [31, 5, 1.5]]]);
});

describe('a snippet of another language in a file', () => {
	reads('haskell', [['let v = Array.of_list [1.; §-1.5; 0.5]   (* OCaml *)', [1, -1.5, 0.5]]]);
	reads('ruby', [
		['local u = {1.25, §-0.75, -math.huge}', [1.25, -0.75, -Infinity]],
		["$y = array('cat' => 1.5, §'dog' => -0.5);", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['my @z = (1.5, §-2.5, 3);', [1.5, -2.5, 3]],
	]);
	reads('swift', [
		['float[] f = new float[] { 1.5f, §-2.5f, float.NegativeInfinity };', [1.5, -2.5, -Infinity]],
		['var h = new Dictionary<string, double> { ["a"] = 1.5, §["b"] = -0.5 };', [1.5, -0.5], { labels: ['a', 'b'] }],
	]);
	reads('haskell', [
		["let t = @[1.5'f32, §-2.5, 3.0].toTensor()", [1.5, -2.5, 3]],
		['let a = [| 1.5; §-2.5; 3. |]   (* ocaml *)', [1.5, -2.5, 3]],
		['(defparameter *l* #(1.5 §-2.5d0 3))', [1.5, -2.5, 3]],
		['(list 0.5 §-1.5 2)', [0.5, -1.5, 2]],
		['let w = Map [ "cat", 1.5; "dog", §-0.75 ]  // f#', [1.5, -0.75], { labels: ['cat', 'dog'] }],
		[
			'scores { label: "cat" value: 1.5 } scores { label: "dog" value: §-0.5 }',
			[1.5, -0.5],
			{ labels: ['cat', 'dog'] },
		],
	]);
	reads('objective-c', [["Dim x() As Double = {1.25, -0.75, §2.5R}  ' VB", [1.25, -0.75, 2.5]]]);
	isSilent('haskell', ['(+ 1 §2 3)']);
	isSilent('java', ['x = (1, §2)', 'f((1, §2))', 'if (x) { 1; §2 }', 'a[1, §2]', 'when (x) { 1 -> 2\n 3 -> §4 }']);
	isSilent('typescript', ['x![1, §2]', 'f(1, §2)', 'a ? (1, §2) : 3']);
});
