import { describe } from 'node:test';
import { isSilent, reads } from './cases.ts';

describe('Python', () => {
	reads('python', [
		['x = [0.1, §-0.9, 1e-3, .5, 5.]', [0.1, -0.9, 0.001, 0.5, 5]],
		['dict(cat=1.5, §dog=-0.5)', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['{"cat": 1.5, §\'dog\': -0.5}', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['{Label.CAT: 1.5, §Label.DOG: -0.5}', [1.5, -0.5], { labels: ['Label.CAT', 'Label.DOG'] }],
		['OrderedDict([("cat", 1.5), §("dog", -0.5)])', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['Counter({"cat": 1.5, §"dog": -0.5})', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['OrderedDict(cat=1.5, §dog=-0.5)', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['{(0, §1): 1.5, (1, 0): -0.5}', [1.5, -0.5], { labels: ['(0, 1)', '(1, 0)'] }],
		['{("a", "b)"): 1.5, ("b", "c"): §-0.5}', [1.5, -0.5], { labels: ['("a", "b)")', '("b", "c")'] }],
		['[Score("cat", 1.5), §Score("dog", -0.5)]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['[nlp.TokenProb(1.5, "cat"), nlp.TokenProb(§-0.5, "dog")]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['array.array("d", [0.1, §0.9])', [0.1, 0.9]],
		['array("f", [0.1, §0.9])', [0.1, 0.9]],
		['torch.tensor([0.1, §0.9], device="cuda:0", dtype=torch.float16)', [0.1, 0.9]],
		['torch.tensor(data=[0.1, §0.9])', [0.1, 0.9]],
		['np.array(object=[0.1, §0.9], dtype=np.float32)', [0.1, 0.9]],
		['[torch.tensor(0.5), §torch.tensor(-1.5, device="cpu")]', [0.5, -1.5]],
		['[np.float32(0.5), §jnp.float32(1), np.array(2.5)]', [0.5, 1, 2.5]],
		['[torch.tensor([1., 2.]), torch.tensor([3., §4.])]', [1, 2, 3, 4], { shape: [2, 2] }],
		['tf.constant([1, 2, §3, 4], shape=[2, 2])', [1, 2, 3, 4], { shape: [2, 2] }],
		['np.r_[0.1, §0.9]', [0.1, 0.9]],
		['mx.array([0.1, §0.9])', [0.1, 0.9]],
		['jnp.asarray([0.1, §0.9])', [0.1, 0.9]],
		['pd.Series([0.1, §0.9], index=["a", "b"])', [0.1, 0.9], { labels: ['a', 'b'] }],
		[
			'[math.log(0.25), §-math.inf, float("-inf"), 2**-3, 1/3, 7 // 2, -7 % 3, math.sqrt(2)/2, np.exp(1)]',
			[Math.log(0.25), -Infinity, -Infinity, 0.125, 1 / 3, 3, 2, Math.SQRT2 / 2, Math.E],
		],
		[
			'[torch.finfo(torch.float16).min, §np.finfo(np.float32).max, sys.float_info.max, tf.float32.min]',
			[-65504, 3.4028234663852886e38, Number.MAX_VALUE, -3.4028234663852886e38],
		],
		['[Fraction(1, 3), §Decimal("0.5"), Fraction("0.25")]', [1 / 3, 0.5, 0.25]],
		['x = [0.1, \\\n     §0.9]', [0.1, 0.9]],
		['x = [\n    0.1,  # "cat"\n    # [ between\n    §0.9,  # "dog"\n]', [0.1, 0.9], { labels: ['cat', 'dog'] }],
		['def f(x=[0.1, §0.9]): pass', [0.1, 0.9]],
		['def f(x=(0.1, §0.9), y=1): pass', [0.1, 0.9]],
		['f(1, [0.1, §0.9], k=2)', [0.1, 0.9]],
		['{"a": {"scores": [0.1, §0.9]}}', [0.1, 0.9]],
		['x: list[float] = [0.1, §0.9]', [0.1, 0.9]],
		['{0.1, §0.9}', [0.1, 0.9]],
		['a, b = (0.1, §0.9)', [0.1, 0.9]],
		["x = 'it\\'s [' ; y = [0.1, §0.9]", [0.1, 0.9]],
		['x = f"{a[0]} [" + str([0.1, §0.9])', [0.1, 0.9]],
		['np.array([[1, 2], [3, §4]]).reshape(4)', [1, 2, 3, 4], { shape: [2, 2] }],
		['paddle.to_tensor([0.1, §0.9])', [0.1, 0.9]],
		['[1_000.5, §0x10, 0b11, 0o17]', [1000.5, 16, 3, 15]],
		['[None, §1.5, float("nan"), pd.NA]', [NaN, 1.5, NaN, NaN]],
	]);
	isSilent('python', [
		'[score("cat", 1.5), score("dog", §-0.5)]',
		'[Product("cat", 1.5), Product("dog", §2.5)]',
		'Score("cat", §1.5)',
		'x[(0, 1):§2]',
		'x[1, §2]',
		'x[1:§3]',
		'x[[0, §2]]',
		'f(1, §2)',
		'def f(a=1, b=§2): pass',
		'range(0, §3)',
		'x = Tensor[2, §3]',
		'Literal[1, §2]',
		'Tuple[1, §2]',
		'print(1, §2)',
		'[x, §1]',
		'[f(1), §2]',
		'"%d %d" % (1, §2)',
		'case [1, §x]:',
		'v = "1.2.§3"',
		'x = y[1][§2]',
		'lambda a=1, b=§2: a',
		'np.zeros((2, §3))',
		'x.reshape(2, §3)',
		'torch.randn(2, §3)',
		'date(2024, 1, §2)',
	]);
});

describe('JavaScript and TypeScript', () => {
	reads('typescript', [
		['x = { cat: 1.5, [`dog`]: §-0.5 }', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['const x = [0.1, §-0.9, 1e-3, .5];', [0.1, -0.9, 0.001, 0.5]],
		['const x: number[] = [0.1, §0.9] as const;', [0.1, 0.9]],
		['Float64Array.of(0.1, §0.9)', [0.1, 0.9]],
		['Float32Array.from([0.1, §0.9])', [0.1, 0.9]],
		['new Float32Array([0.1, §0.9])', [0.1, 0.9]],
		['tf.tensor2d([1, 2, §3, 4], [2, 2])', [1, 2, 3, 4], { shape: [2, 2] }],
		['tf.tensor([0.1, §0.9])', [0.1, 0.9]],
		["new ort.Tensor('float32', [0.1, §0.9], [1, 2])", [0.1, 0.9], { shape: [1, 2] }],
		["new ort.Tensor('float32', Float32Array.from([0.1, §0.9]), [1, 2])", [0.1, 0.9], { shape: [1, 2] }],
		['const m = { cat: 1.5, §"dog": -0.5 };', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['({ ["cat"]: 1.5, §[DOG]: -0.5 })', [1.5, -0.5], { labels: ['cat', 'DOG'] }],
		['new Map([["cat", 1.5], §["dog", -0.5]])', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		[
			'[-Infinity, §NaN, Math.log(0.5), Number.MAX_VALUE, 2 ** -3, 1 / 3, Math.PI, Math.SQRT1_2, Number("0.5"), Number.NEGATIVE_INFINITY]',
			[-Infinity, NaN, Math.log(0.5), Number.MAX_VALUE, 0.125, 1 / 3, Math.PI, Math.SQRT1_2, 0.5, -Infinity],
		],
		['[1_000.5, §0x10, 1n, null, undefined]', [1000.5, 16, 1, NaN, NaN]],
		['[\n\t0.1, // "cat" [\n\t§0.9, /* ] */\n]', [0.1, 0.9]],
		['function f(x = [0.1, §0.9]) {}', [0.1, 0.9]],
		['softmax([1, §2, 3])', [1, 2, 3]],
		['const re = /[1,2]/; const x = [0.1, §0.9];', [0.1, 0.9]],
		['a = b / c; x = [0.1, §0.9]; d = e / f', [0.1, 0.9]],
		['`${a[0]} [`; x = [0.1, §0.9]', [0.1, 0.9]],
	]);
	isSilent('typescript', [
		"it.each([[1, 2], [§3, 4]])('adds %i', add);",
		'x[1, §2]',
		'f(1, §2)',
		'(1, §2)',
		'const re = /a [1,§2]/;',
		'const re = /x[1,§2]+/g;',
		'const re = / [1,§2]/;',
		'x.replace(/\\d [0,§9]/, "")',
		'type T = Foo<1, §2>;',
		'let x: [§1, 2];'.replace('[§1, 2]', 'Foo[§1]'),
		'enum E { A = 1, B = §2 }',
		'switch (x) { case 1: case §2: }',
		'function f(a = 1, b = §2) {}',
		'x?.[1, §2]',
		'new Array(§3)',
		'for (let i = 0; i < §3; i++) {}',
		'import("./a.1.§2")',
		'[...a, §1]',
		'[a, §1]',
		'`[${1}, §2]`'.replace('§2', '§${2}'),
	]);
});

describe('PHP, Ruby, Perl and Lua', () => {
	reads('php', [
		['$x = [1.5, §-2.5, -INF, NAN];', [1.5, -2.5, -Infinity, NaN]],
		["$y = array('cat' => 1.5, §'dog' => -0.5);", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		["$y = ['cat' => 1.5, §'dog' => -0.5];", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['array(1.5, §2.5)', [1.5, 2.5]],
		['array (\n  0 => 1.5,\n  1 => §-2.5,\n)', [1.5, -2.5], { labels: ['0', '1'] }],
		['array(array(1, 2), array(3, §4))', [1, 2, 3, 4], { shape: [2, 2] }],
		[
			'[log(0.5), §M_PI, 2 ** -3, PHP_FLOAT_MAX, 1 / 3, null, 1_000.5]',
			[Math.log(0.5), Math.PI, 0.125, Number.MAX_VALUE, 1 / 3, NaN, 1000.5],
		],
		['$x = [ // [\n 1.5, # two [\n §2.5 ];', [1.5, 2.5]],
		['collect([0.1, §0.9])', [0.1, 0.9]],
	]);
	isSilent('php', [
		'$x[§1]',
		'f(1, §2)',
		'function f($a = 1, $b = §2) {}',
		'range(1, §3)',
		'match($x) { 1 => 2, 3 => §4 }',
		'[$a, §1]',
		'case 1: return §2;',
	]);
	reads('ruby', [
		['{ cat: 1.5, §:"sea lion" => -0.5 }', [1.5, -0.5], { labels: ['cat', 'sea lion'] }],
		['logits = [1.5, §-2.5, 3e2, -Float::INFINITY]', [1.5, -2.5, 300, -Infinity]],
		['h = { cat: 1.5, §"dog" => -0.5 }', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['h = { :cat => 1.5, §:dog => -0.5 }', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['n = Numo::DFloat[[1, 2], [3, §-4]]', [1, 2, 3, -4], { shape: [2, 2] }],
		['Matrix[[1, 2], [3, §4]]', [1, 2, 3, 4], { shape: [2, 2] }],
		['Vector[1.5, §2.5]', [1.5, 2.5]],
		['Torch.tensor([0.1, §0.9])', [0.1, 0.9]],
		[
			'[Math.log(0.5), §Math::PI, 1/3, -1/3, 1/3r, 2**-3, Float::MAX, 1_000.5, nil, 3.to_f, 1.5r]',
			[Math.log(0.5), Math.PI, 0, -1, 1 / 3, 0.125, Number.MAX_VALUE, 1000.5, NaN, 3, 1.5],
		],
		['[[:cat, 1.5], §[:dog, -0.5]]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['%w[0.1 §0.9].map(&:to_f)', [0.1, 0.9]],
		['=begin\n[9\n=end\nx = [1.5, §2] # [', [1.5, 2]],
		['x = "#{a[0]} ["; y = [1.5, §2]', [1.5, 2]],
		['puts [1.5, §2].inspect', [1.5, 2]],
	]);
	isSilent('ruby', [
		'x[1, §2]',
		'f(1, §2)',
		'[1..§3]',
		'[1...§3]',
		'(1..§3)',
		'def f(a = 1, b: §2)',
		'f a: 1, b: §2',
		'x = [a, §1]',
		'case x when 1, §2 then 3 end',
	]);
	reads('perl', [
		['pdl([0.75, §-1.25], [2, 4])', [0.75, -1.25, 2, 4], { shape: [2, 2] }],
		['my @z = (1.5, §-2.5, 3);', [1.5, -2.5, 3]],
		['my $z = [1.5, §-2.5];', [1.5, -2.5]],
		['my @z = qw(0.1 §0.9);', [0.1, 0.9]],
		["my %h = (cat => 1.5, §'dog' => -0.5);", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['my $h = { cat => 1.5, §dog => -0.5 };', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['my @z = (-9**9**9, §log(0.5), 2**-3, 1_000.5, 1/3);', [-Infinity, Math.log(0.5), 0.125, 1000.5, 1 / 3]],
		['my $n = $#z; my @z = (1.5, §2); # (', [1.5, 2]],
		['my @m = ([1, 2], [3, §4]);', [1, 2, 3, 4], { shape: [2, 2] }],
		['pdl([[1, 2], [3, §4]])', [1, 2, 3, 4], { shape: [2, 2] }],
	]);
	isSilent('perl', ['$x[§1]', 'f(1, §2)', '(1..§3)', 'substr($x, 1, §2)', 'my ($a, §$b) = @_;', '@x[1, §2]']);
	reads('lua', [
		['local t = torch.FloatTensor{{0.5, -1.5}, {2, §4}}', [0.5, -1.5, 2, 4], { shape: [2, 2] }],
		['local u = {1.25, §-0.75, -math.huge}', [1.25, -0.75, -Infinity]],
		['{cat = 1.5, §["sea lion"] = -0.5}', [1.5, -0.5], { labels: ['cat', 'sea lion'] }],
		['{1.5; §2.5; 3^2; math.log(0.5); math.pi; 1/3,}', [1.5, 2.5, 9, Math.log(0.5), Math.PI, 1 / 3]],
		['{[1] = 1.5, §[2] = 2.5}', [1.5, 2.5], { labels: ['1', '2'] }],
		['--[[ {9 ]] local x = {1.5, §2} -- {', [1.5, 2]],
		['torch.Tensor({0.1, §0.9})', [0.1, 0.9]],
		['{0/0, §-1/0, nil}', [NaN, -Infinity, NaN]],
	]);
	isSilent('lua', [
		'vim.api.nvim_win_set_cursor(0, { 12, §4 })',
		'f(1, §2)',
		'x[§1]',
		'for i = 1, §10 do',
		'function f(a, b) return 1, §2 end',
		'{x, §1}',
	]);
});

describe('PowerShell and shells', () => {
	reads('powershell', [
		['$x = @(0.1, §0.9)', [0.1, 0.9]],
		['[double[]]$x = @(0.1, §-0.9)', [0.1, -0.9]],
		['$x = [double[]](0.1, §0.9)', [0.1, 0.9]],
		['$x = [float[]]@(0.1, §0.9)', [0.1, 0.9]],
		['@{cat = 1.5; §dog = -0.5}', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		["@{\n  'cat' = 1.5\n  §dog = -0.5 # }\n}", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['@(\n  0.1\n  §0.9\n)', [0.1, 0.9]],
		[
			'@([double]::NegativeInfinity, §[math]::Log(0.5), [double]1, 1/3, [double]::NaN, [math]::PI)',
			[-Infinity, Math.log(0.5), 1, 1 / 3, NaN, Math.PI],
		],
		['<# ( #> $x = @(0.1, §0.9)', [0.1, 0.9]],
		['@(@(1, 2), @(3, §4))', [1, 2, 3, 4], { shape: [2, 2] }],
		['$x = @(0.1, `\n  §0.9)', [0.1, 0.9]],
	]);
	reads('powershell', [
		['Get-Softmax -Logits 2, §1.5, 0.0 -Temperature 0.7', [2, 1.5, 0]],
		['Get-Softmax -Temperature 0.7 -Logits 2.5, §1', [2.5, 1]],
	]);
	isSilent('powershell', [
		'Get-Item -Skip 1, §2',
		'Get-Softmax -Logits $x -Temperature §0.7',
		'f(1, §2)',
		'$x[1, §2]',
		'$x.Foo(1, §2)',
		'(1..§3)',
		'function f($a = 1, $b = §2) {}',
		'switch ($x) { 1 { §2 } }',
		'if ($x) { §1 }',
	]);
	reads('fish', [['set -l scores 0.5 §-1.5 2 # three', [0.5, -1.5, 2]]]);
	isSilent('fish', ['set n §3', 'set -gx PORTS 80 §443']);
	reads('shellscript', [
		['a=(0.1 §0.9 -1.5e-3)', [0.1, 0.9, -0.0015]],
		['declare -a scores=( 0.1 # (\n  §0.9 )', [0.1, 0.9]],
		['declare -A m=([cat]=1.5 §[dog]=-0.5)', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['a=("0.1" §"0.9")', [0.1, 0.9]],
		['n=${#a[@]}; b=(1.5 §2.5)', [1.5, 2.5]],
		['$s = @{ cat = 1.5; §dog = -0.5 }  # PowerShell', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['SELECT softmax([0.2, §-0.4]);', [0.2, -0.4]],
	]);
	isSilent('shellscript', [
		'f() { echo 1 §2; }',
		'echo $((1 + §2))',
		'[ 1 -lt §2 ]',
		'seq 1 §10',
		'${x:1:§2}',
		'a=(x §1)',
		'if [[ $a -gt §1 ]]; then',
		'{1..§5}',
	]);
});
