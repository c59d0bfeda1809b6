import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../../src/core/detect/detectAt.ts';
import { isSilent, reads } from './cases.ts';

describe('JSON and its kin', () => {
	reads('json', [
		['{"logits": [0.1, §-0.9, 1e-3]}', [0.1, -0.9, 0.001]],
		['{"cat": 1.5, §"dog": -0.5}', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['[0.1, §null, "NaN", "-Infinity"]', [0.1, NaN, NaN, -Infinity]],
		['[NaN, §-Infinity, 1]', [NaN, -Infinity, 1]],
	]);
	reads('jsonc', [['{\n  // "a": [\n  "x": [0.1, /* ] */ §0.9,],\n}', [0.1, 0.9]]]);
	reads('jsonl', [
		['{"id": 1, "x": [1, 2]}\n{"id": 2, "x": [0.5, §1.5]}\n', [0.5, 1.5]],
		[
			'{"token": " the", "logprob": -0.25}\n{"token": " a", "logprob": §-1.75}\n',
			[-0.25, -1.75],
			{ labels: [' the', ' a'] },
		],
	]);
	isSilent('jsonl', ['{"name": "tea", "price": §2.5}\n{"name": "cake", "price": 4.25}\n']);
	reads('json', [['{"stdout": "[1]  1.50 §-2.25  0.50\\n"}', [1.5, -2.25, 0.5]]]);
	isSilent('json', ['{"v": "1.2.§3"}', '{"a": §1}', '["a", §1]', '{"d": "2024-01-§02"}']);
});

describe('YAML and TOML', () => {
	reads('yaml', [
		['top:\n- " b": -0.5\n  " c": §-1.25\n  d: -3.5\n- e: -1.5', [-0.5, -1.25, -3.5], { labels: [' b', ' c', 'd'] }],
		['scores:\n  - a: §1.5\n    b: -0.5\n  - a: 2.5\n    b: 0.5', [1.5, -0.5], { labels: ['a', 'b'] }],
		['logits: [1.5, §-2.5, .inf, -.inf, .nan, ~]', [1.5, -2.5, Infinity, -Infinity, NaN, NaN]],
		['scores: {cat: 1.5, §"dog": -0.5, sea lion: 2}', [1.5, -0.5, 2], { labels: ['cat', 'dog', 'sea lion'] }],
		['x: [\n  0.1, # [\n  §0.9,\n]', [0.1, 0.9]],
		["a: it's\nx: [0.1, §0.9]", [0.1, 0.9]],
		['m: [[1, 2], [3, §4]]', [1, 2, 3, 4], { shape: [2, 2] }],
		['logits: !!seq [3, §-1, 0.5]', [3, -1, 0.5]],
		['url: http://a#b\nx: [0.1, §0.9]', [0.1, 0.9]],
	]);
	isSilent('yaml', ['version: 1.2.§3', 'time: 12:30:§59', 'date: 2024-01-§02', 'x: [a, §1]']);
	reads('toml', [
		['logits = [ 1.5, §-2.5, +3.0, inf, -inf, nan, 1_000.0 ]', [1.5, -2.5, 3, Infinity, -Infinity, NaN, 1000]],
		['m = [\n  [0.5, 1.5], # [\n  [2.5, §-3.5],\n]', [0.5, 1.5, 2.5, -3.5], { shape: [2, 2] }],
		['s = { cat = 1.25, §dog = -0.5 }', [1.25, -0.5], { labels: ['cat', 'dog'] }],
		['s = { "sea lion" = 1.25, §a.b = -0.5 }', [1.25, -0.5], { labels: ['sea lion', 'a.b'] }],
	]);
	isSilent('toml', ['version = "1.2.§3"', 'd = 2024-01-§02', '[a.b.§1]', 'x = ["a", "§1"]']);
});

describe('SQL', () => {
	reads('sql', [
		["SELECT [0.5, §CAST('-inf' AS FLOAT64), CAST(2 AS numeric(4, 2))]", [0.5, -Infinity, 2]],
		['SELECT struct_pack(cat := 1.5, §dog := -0.5)', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['SELECT JSON_ARRAY(0.1, §-0.9)', [0.1, -0.9]],
		['SELECT array_construct(0.1, §-0.9)', [0.1, -0.9]],
		["SELECT {'cat': 1.5, 'dog': §-0.5}", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['SELECT ARRAY[0.1, §-0.9];', [0.1, -0.9]],
		['SELECT ARRAY[CAST(0.1 AS DOUBLE PRECISION), §-0.9];', [0.1, -0.9]],
		['SELECT ARRAY[[1, 2], [3, §4]];', [1, 2, 3, 4], { shape: [2, 2] }],
		["SELECT '{0.1, §0.9}'::float8[];", [0.1, 0.9]],
		["SELECT '{{1, 2}, {3, §4}}'::float8[];", [1, 2, 3, 4], { shape: [2, 2] }],
		["INSERT INTO t VALUES (1, '[0.1, §0.9]');", [0.1, 0.9]],
		['SELECT array(0.1, §0.9)', [0.1, 0.9]],
		["SELECT [STRUCT('cat', 1.5), §STRUCT('dog', -0.5)]", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['SELECT [0.1, §0.9]', [0.1, 0.9]],
		['SELECT ARRAY<FLOAT64>[0.1, §0.9]', [0.1, 0.9]],
		['SELECT ARRAY[0.1::float4, §NULL, 1.0 / 3, ln(0.5)]', [0.1, NaN, 1 / 3, Math.log(0.5)]],
		["SELECT 'it''s ['; SELECT ARRAY[0.1, §0.9] -- [", [0.1, 0.9]],
		[
			"INSERT INTO preds (label, logit) VALUES ('cat', 3.5), ('d§og', -0.75), ('it''s (x), y', NULL);",
			[3.5, -0.75, NaN],
			{ labels: ['cat', 'dog', "it's (x), y"] },
		],
		[
			"insert into preds (id, label, score)\nvalues\n  (1, 'cat', 3.5),\n  (2, 'dog', §-0.75);\nSELECT (3, 'eel', 1.5)",
			[3.5, -0.75],
			{ labels: ['cat', 'dog'] },
		],
		[
			"SELECT * FROM (VALUES ('cat', 3.5), ('dog', §-0.75)) AS v(label, logit);",
			[3.5, -0.75],
			{ labels: ['cat', 'dog'] },
		],
		[
			"WITH v(label, logit) AS (\n  VALUES ('cat', 3.5),\n         ('dog', §-0.75)\n) SELECT * FROM v;",
			[3.5, -0.75],
			{ labels: ['cat', 'dog'] },
		],
		["SELECT map('cat', 3.5, 'dog', §-0.75);", [3.5, -0.75], { labels: ['cat', 'dog'] }],
	]);
	isSilent('sql', [
		'WHERE x IN (1, §2)',
		'VALUES (1, §0.5), (2, 0.7)',
		"INSERT INTO items (name, price) VALUES ('cat', 3.5), ('dog', §0.75);",
		"INSERT INTO preds (label, logit) VALUES ('cat', 3.5); SELECT ('dog', §0.75)",
		"INSERT INTO preds (label, logit) VALUES ('cat', 3.5), ('dog', §0.75",
		'VALUES (1, 0.5), (2, §0.7)',
		'x[§1]',
		'DECIMAL(10, §2)',
		'LIMIT 1, §2',
		'f(1, §2)',
		'x BETWEEN 1 AND §2',
	]);
});

describe('the text format of Protobuf', () => {
	reads('textproto', [
		['float_val: 0.1 float_val: §-0.9 float_val: 2', [0.1, -0.9, 2]],
		['logits { value: 0.1 value: §-0.9 }', [0.1, -0.9]],
		['values: [0.1, §-0.9]', [0.1, -0.9]],
		['logits { values: [0.1, §inf, -inf, nan, 1.5f] } # [', [0.1, Infinity, -Infinity, NaN, 1.5]],
		['value: 0.1\nvalue: §-0.9\nvalue: 2\n', [0.1, -0.9, 2]],
		['dtype: DT_FLOAT\nfloat_val: 0.1\nfloat_val: §0.9\n', [0.1, 0.9]],
	]);
	isSilent('textproto', ['id: §7', 'version: "1.2.§3"']);
});

describe('prose and formulas', () => {
	reads('latex', [
		['$z = \\bigl(1.5, §-0.5\\bigr)$', [1.5, -0.5]],
		['The scores in [1.5, §-0.5, 2.0] are raw.', [1.5, -0.5, 2]],
		['$z = (1.5, §-\\infty)$', [1.5, -Infinity]],
	]);
	isSilent('latex', ['$(0, §\\infty)$', '$(-\\infty, §0.5]$', '$[0.5, §1.5)$']);
	reads('markdown', [['For logits (2.0, §1.0, 0.1) the sum is 3.1.', [2, 1, 0.1]]]);
	isSilent('markdown', ['The scores (§2 of 3) in [0, 1] of logits(1, 2).', 'Every score in [0, §1] and logits(1, 2).']);
});

describe('text that programs print', () => {
	reads('plaintext', [
		["§Counter({'cat': 1.5, 'dog': -0.5})", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		["Ordered§Dict([('cat', 1.5), ('dog', -0.5)])", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		["§mappingproxy({'cat': 1.5, 'dog': -0.5})", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['Top-2 logits -> A: 5.25, B: §-1.75', [5.25, -1.75], { labels: ['A', 'B'] }],
		['[0.1 §0.9 -1.5]', [0.1, 0.9, -1.5]],
		['[[ 0.1  0.9]\n [-1.  §2. ]]', [0.1, 0.9, -1, 2], { shape: [2, 2] }],
		['[-4.25 -4.1875 ... 0.125 §6.5]', [-4.25, -4.1875, 0.125, 6.5], { truncated: true }],
		['array([0.1, §0.9], dtype=float32)', [0.1, 0.9]],
		["tensor([0.1000, §0.9000], device='cuda:0', grad_fn=<SoftmaxBackward0>)", [0.1, 0.9]],
		[
			'tensor([[1.0000e+00, 2.0000e-01],\n        [§3.0000e+00, -inf]], dtype=torch.float16)',
			[1, 0.2, 3, -Infinity],
			{ shape: [2, 2] },
		],
		['Parameter containing:\ntensor([0.1000, §0.9000], requires_grad=True)', [0.1, 0.9]],
		['[tensor(0.5000), §tensor(-1.5000)]', [0.5, -1.5]],
		['[Array(0.5, dtype=float32), §Array(-1.5, dtype=float32, weak_type=True)]', [0.5, -1.5]],
		['[np.float32(0.5), §np.float32(-1.5)]', [0.5, -1.5]],
		['tf.Tensor([ 2.5 §-0.5  1. ], shape=(3,), dtype=float32)', [2.5, -0.5, 1]],
		['<tf.Tensor: shape=(3,), dtype=float32, numpy=array([0.1, §0.2, 0.7], dtype=float32)>', [0.1, 0.2, 0.7]],
		["<tf.Variable 'v:0' shape=(2,) dtype=float32, numpy=array([0.1, §0.9], dtype=float32)>", [0.1, 0.9]],
		['Array([ 1.5, §-0.25,  0.  ], dtype=float32, weak_type=True)', [1.5, -0.25, 0]],
		['DeviceArray([0.1, §0.9], dtype=float32)', [0.1, 0.9]],
		['\n[1. §2. 3.]\n<NDArray 3 @cpu(0)>', [1, 2, 3]],
		['[[ 0.1250, -2.5000],\n [ 3.7500,     §NaN]]\nTensor[[2, 2], f32]', [0.125, -2.5, 3.75, NaN], { shape: [2, 2] }],
		['#Nx.Tensor<\n  f32[3]\n  [0.1, §-Inf, NaN]\n>', [0.1, -Infinity, NaN]],
		[
			'#Nx.Tensor<\n  f32[2][2]\n  EXLA.Backend<host:0, 0.1>\n  [\n    [0.5, -1.5],\n    [2.0, §4.0]\n  ]\n>',
			[0.5, -1.5, 2, 4],
			{ shape: [2, 2] },
		],
		['ND: (2, 2) cpu() float32\n[[ 0.5 , -1. ],\n [ 2.  ,  §4.5],\n]', [0.5, -1, 2, 4.5], { shape: [2, 2] }],
		[
			'Tensor(shape=[3], dtype=float32, place=Place(cpu), stop_gradient=True,\n       [0.1, §0.2, 0.7])',
			[0.1, 0.2, 0.7],
		],
		['Tensor(shape=[2], dtype=Float32, value= [ 1.5, §2.5])', [1.5, 2.5]],
		[
			'Tensor {\n  data:\n[[0.1, 0.2],\n [0.3, §0.4]],\n  shape:  [2, 2],\n  device:  Cpu,\n  kind:  "Float",\n}',
			[0.1, 0.2, 0.3, 0.4],
			{ shape: [2, 2] },
		],
		['[0.1, §0.9], shape=[2], strides=[1], layout=CFcf (0xf), const ndim=1', [0.1, 0.9]],
		['map[cat:1.5 §dog:-0.5]', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['{cat=1.5, §sea lion=-0.5}', [1.5, -0.5], { labels: ['cat', 'sea lion'] }],
		["Map(2) { 'cat' => 1.5, §'dog' => -0.5 }", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['Map(cat -> 1.5, §dog -> -0.5)', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['Float32Array(3) [ 0.1, §0.2, 0.7 ]', [0.1, 0.2, 0.7]],
		['(3) [0.1, §0.2, 0.7]', [0.1, 0.2, 0.7]],
		['Float32Array(100) [\n  0.1, 0.2, §0.7,\n  ... 97 more items\n]', [0.1, 0.2, 0.7], { truncated: true }],
		['Array\n(\n    [0] => 1.5\n    [cat] => §-2.5\n)', [1.5, -2.5], { labels: ['0', 'cat'] }],
		["$VAR1 = [\n  '0.1',\n  §'0.9'\n];", [0.1, 0.9]],
		["Series: 'a' [f64]\n[\n\t1.5\n\t§-2.5\n\tnull\n]", [1.5, -2.5, NaN]],
		["shape: (100,)\nSeries: '' [f64]\n[\n\t1.5\n\t…\n\t§-2.5\n]", [1.5, -2.5], { truncated: true }],
		['<pyarrow.lib.DoubleArray object at 0x7f>\n[\n  1.5,\n  §-2.5\n]', [1.5, -2.5]],
		[
			'masked_array(data=[1.0, --, §3.0],\n             mask=[False,  True, False],\n       fill_value=1e+20)',
			[1, NaN, 3],
		],
		['[1.0 -- §3.0]', [1, NaN, 3]],
		['$1 = {0.1, §0.2, 0.7}', [0.1, 0.2, 0.7]],
		['$1 = {0.1 <repeats 3 times>, §0.5}', [0.1, 0.1, 0.1, 0.5]],
		['$1 = {{1, 0 <repeats 2 times>§}, {0.5, -1, 2}}', [1, 0, 0, 0.5, -1, 2], { shape: [2, 3] }],
		['$1 = {0.25, -1 <repeats 2 times>, §3.5...}', [0.25, -1, -1, 3.5], { truncated: true }],
		['(lldb) p x\n(float[3]) $0 = ([0] = 0.1, [1] = §0.2, [2] = 0.7)', [0.1, 0.2, 0.7]],
		['2024-01-02 12:00:00,123 INFO logits=[0.1 §0.9]', [0.1, 0.9]],
		['[2024-01-02T12:00:00] [info] scores: [0.1, §0.9]', [0.1, 0.9]],
		['[0.1, 0.2;\n 0.3, §0.4]', [0.1, 0.2, 0.3, 0.4], { shape: [2, 2] }],
		['dense<[0.1, §0.9]> : tensor<2xf32>', [0.1, 0.9]],
		['DenseVector([0.1, §0.9])', [0.1, 0.9]],
		['Vector(0.1, §0.9)', [0.1, 0.9]],
		['%{cat: 1.5, §dog: -0.5}', [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['xs == [1.5,§-2.5]', [1.5, -2.5]],
		['std::vector of length 2, capacity 2 = {0.1, §0.9}', [0.1, 0.9]],
		["OrderedDict({'cat': 1.5, §'dog': -0.5})", [1.5, -0.5], { labels: ['cat', 'dog'] }],
		['Tensor\n    [[0.1, 0.2],\n     [0.3, §0.4]]', [0.1, 0.2, 0.3, 0.4], { shape: [2, 2] }],
		['constant({0.1, §0.9})', [0.1, 0.9]],
		['val it : float [] = [|0.25; §0.75|]', [0.25, 0.75]],
		['```c\nfloat x[] = {1.5f, §-2.5F};\n```', [1.5, -2.5]],
		['{0.1, 0.2, §0.3, 0.4...}', [0.1, 0.2, 0.3, 0.4], { truncated: true }],
	]);
	isSilent('plaintext', [
		'[12:§30]',
		'[12:30:§59]',
		'[2024-01-§02]',
		'[1/§3]',
		'took (1.5 §s)',
		'see [§1]',
		'a[1, §2]',
		'page (3–§4)',
		'f(1, §2)',
		'v1.2.§3',
		'192.168.0.§1',
		'[1 of §2]',
		'[INFO §1]',
		'(1...§5)',
		'[==>   ] 3/§10 [00:12<01:30]',
		'[=====>   §50%]',
		'loss: 0.§5, acc: 0.9',
		'GET /a?x=[§1] 200',
	]);
});

describe('a table of TOML', () => {
	reads('toml', [
		['[scores]\n"\\n" = 1.25\n§"\\u00e9" = -0.5\n', [1.25, -0.5], { labels: ['\n', 'é'] }],
		['[scores]\ncat = 1.25\n§dog = -0.5 # [\n', [1.25, -0.5], { labels: ['cat', 'dog'] }],
		[
			'[a.classes]\ncat = 2.5\n\n# x\n"sea lion" = §-1.25\n\n[window]\nsize = 3\n',
			[2.5, -1.25],
			{ labels: ['cat', 'sea lion'] },
		],
	]);
	isSilent('toml', [
		'[server]\nport = §8080\nworkers = 4\n',
		'[model]\ntemperature = 0.7\ntop_p = §0.9\n',
		'[a]\nname = "x"\nlr = §0.1\n',
	]);
});

describe('the shape and type that a print declares', () => {
	const prints: readonly (readonly [
		marked: string,
		shape: readonly number[] | undefined,
		dtype: string | undefined,
	])[] = [
		[
			'<tf.Tensor: shape=(2, 2), dtype=float32, numpy=\narray([[1., 2.],\n       [3., §4.]], dtype=float32)>',
			[2, 2],
			'float32',
		],
		['#Nx.Tensor<\n  f32[2][1]\n  EXLA.Backend<host:0, 0.1>\n  [\n    [0.5],\n    [§1.5]\n  ]\n>', [2, 1], 'f32'],
		['[[ 1.  2.]\n [ 3. §-4.]]\n<NDArray 2x2 @cpu(0)>', [2, 2], undefined],
		['[[ 0.1250, -2.5000],\n [ 3.7500, §1.5]]\nTensor[[2, 2], f32]', [2, 2], 'f32'],
		['ND: (2, 2) cpu() float32\n[[ 0.5 , -1. ],\n [ 2.  ,  §4.5],\n]', [2, 2], 'float32'],
		['array([0.1, §..., 0.9], shape=(128,), dtype=float16)', [128], 'float16'],
		['[0.1, §0.9], shape=[2], strides=[1], layout=C', [2], undefined],
	];
	for (const [marked, shape, dtype] of prints) {
		it(`is noted: ${JSON.stringify(marked)}`, () => {
			const detection = detectAt(marked.replace('§', ''), marked.indexOf('§'), 'plaintext');
			const notes = detection?.notes.filter(({ type }) => type === 'declaredShape' || type === 'declaredDtype');
			assert.deepEqual(notes, [
				...(shape ? [{ type: 'declaredShape', shape }] : []),
				...(dtype === undefined ? [] : [{ type: 'declaredDtype', dtype }]),
			]);
		});
	}
});
