import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import type { Kind } from '../../../src/core/detect/detection.ts';

type Snippet = readonly [languageId: string, marked: string];

/** Each snippet has the cursor `§`. */
function assertKinds(kind: Kind, snippets: readonly Snippet[]): void {
	for (const [languageId, marked] of snippets) {
		const offset = marked.indexOf('§');
		assert.ok(offset >= 0, 'the snippet has a cursor');
		const detection = detectAt(marked.replace('§', ''), offset, languageId);
		assert.equal(detection?.kind, kind, `${marked}: ${detection?.reason}`);
	}
}

function assertSilent(snippets: readonly Snippet[]): void {
	for (const [languageId, marked] of snippets) {
		const detection = detectAt(marked.replace('§', ''), marked.indexOf('§'), languageId);
		assert.ok(detection === undefined || detection.values.length < 2, `${marked}: ${String(detection?.values)}`);
	}
}

describe('whole numbers that nothing calls scores', () => {
	it('are none where they are declared or printed as whole numbers', () => {
		assertKinds('other', [
			['c', 'static const int8_t table[] = {-3, 5§, 7};'],
			['go', 'x := []int{3, 4§, 2}'],
			['cpp', 'auto s = at::IntArrayRef({2, 3§, 4});'],
			['go', 'x := []rune{65, 66§, 67}'],
			['elixir', 'Nx.iota({2, 3§})'],
			['kotlin', 'val x = intArrayOf(3, 4§, 2)'],
			['python', 'y = torch.LongTensor([3, 4§, 2])'],
			['python', 'y = torch.tensor([3, 4§, 2], dtype=torch.int64)'],
			['plaintext', 'tensor([3, 4§, 2])'],
			['typescript', 'const x = new Uint8Array([3, 4§, 2]);'],
		]);
	});

	it('are none where they are bytes, masks, indices, counts or codes', () => {
		assertKinds('other', [
			['rust', 'let x = [0b01, 0b11§];'],
			['c', 'x = {0x1f, 0x8b§};'],
			['python', 'x = [1, 2, 4§, 8, 16]'],
			['python', 'x = [0, 2§, 1]'],
			['python', 'x = {"a": 3, "b": 1§}'],
			['python', 'x = ["80", "44§3"]'],
			['typescript', 'if ([16, 24§, 32].includes(n)) {}'],
			['python', 'x = [7§]'],
		]);
	});

	it('are places and sizes beside the array that is cut or rearranged', () => {
		assertKinds('other', [
			['python', 'y = torch.reshape(logits, [2, 3§])'],
			['python', 'y = tf.gather(logits, [5, 2§])'],
			['python', 'y = logits.take([3, 2§])'],
			['elixir', 'Nx.slice(logits, [0, 1§], [1, 2])'],
			['typescript', 'const x = tf.tensor2d(flat, [2, 3§]);'],
			['typescript', "const x = new ort.Tensor('float32', data, [1, 3§]);"],
			['cpp', 'auto x = torch::from_blob(data, {1, 3§});'],
		]);
	});

	it('are none beside scores in the same call or subscript, and given to a model', () => {
		assertKinds('other', [
			['python', 'loss = ce(logits, [4, 2§, 4])'],
			['python', 'for a, b in zip(logits, [5, 7§]): pass'],
			['python', 'logits[0, [4, 2§]] = -inf'],
			['python', 'logits = model(torch.tensor([[101, 75§92, 102]]))'],
			['javascript', "new ort.Tensor('float32', logits, [1, 3§])"],
			['r', 'y <- logits[c(2, 3§)]'],
			['python', 'chex.assert_shape(logits, (4, 8§))'],
		]);
		assertKinds('logits', [
			['python', 'np.testing.assert_allclose(logits, [4, 2§, 1])'],
			['python', 'ax.bar(names, [4, 2§, 1])  # logits'],
			['python', 'sample_from_logits(key, [4, 2§, 1])'],
			['go', 't.Fatalf("got %v, want %v", logits, []float64{4, 2§, 1})'],
			['python', 'torch.cat((logits, torch.tensor([4, 2§, 1])))'],
			['plaintext', 'logits over classes (cat, dog, fox): [4, 2§, 1]'],
		]);
	});

	it('are sizes behind the type of a tensor, behind None, and between the columns of a summary', () => {
		assertKinds('other', [
			['log', '10:31:07 logits torch.float32 [2, 3§]'],
			['plaintext', ' logits (Dense)              (None, 3§)                 2307'],
			['plaintext', '├─Linear: 1-2                            [8, 3§]                    2,307'],
		]);
	});

	it('are none in parentheses of their own and beside words of sizes', () => {
		assertKinds('other', [
			['python', 'f((2, 3§))'],
			['python', 'widths = (5, 2§, 4)'],
			['elixir', 'x = {5, 2§, 4}'],
			['erlang', 'now() -> {12, 30, 59§}.'],
			['rust', 'assert_eq!(t.dims(), &[2, 4§]);'],
			['python', '@pytest.mark.parametrize("shape", [(2, 3§), (4, 5)])'],
		]);
	});

	it('may be logits in a plain list, and are where the text says so', () => {
		assertKinds('logits', [
			['python', 'x = [2, 4§, 1]'],
			['perl', 'my @x = (3, 5§, 2);'],
			['go', 'logits := []int{3, 4§, 2}'],
			['python', 'scores = (3, 5§, 2)'],
			['latex', '$z = (3, 5§, 2)$'],
		]);
	});
});

describe('large numbers that nothing calls scores', () => {
	it('are amounts, prices and years', () => {
		assertKinds('other', [
			['python', 'x = [10000, 10001§, 9999.5]'],
			['python', 'x = [1999.5, 2000§, 2001.5]\nprint(sum(x))'],
			['python', 'x = [100, 200.5§, 300]\ny = a * np.exp(-x / tau)'],
			['javascript', 'expect([100, 250§, 300]).toEqual(x)'],
		]);
	});

	it('are logits where softmax takes them, or what it begins with', () => {
		assertKinds('logits', [
			['python', 'logits = [10000, 10001§, 9999.5]'],
			['python', 'x = np.array([10000, 10001§, 9999.5])\ne = np.exp(x)\np = e / e.sum()'],
			['python', 'x = [1000, 1001§, 1002]\np = np.exp(x - max(x))'],
			['python', 'np.exp([1000, 1001.5§])'],
			['javascript', 'const x = [1000, 1001.5§];\nconst e = x.map(Math.exp);'],
			['javascript', 'const x = [1000, 1001.5§];\nconst e = x.map(v => Math.exp(v));'],
			['r', 'x <- c(1000, 1001.5§)\nexp(x) / sum(exp(x))'],
		]);
	});
});

describe('the form of the place', () => {
	it('silences loops, memberships, vectors, quantifiers and start values', () => {
		assertKinds('other', [
			['python', 'for T in [0.5, 1§, 2]:'],
			['typescript', 'for (const t of [0.5, 1§, 2]) {}'],
			['python', 'if x not in [0.5, 1.5§]:'],
			['wgsl', 'let c = vec4<f32>(0.2, 0.4§, 0.6, 1.0);'],
			['csharp', 'var v = new Vector3(0.5f, 1.5f§, -2f);'],
			['python', 'x = [0.0, 0.0§]'],
			['python', String.raw`re.compile(r'(\w)[uU]{1,2§}')`],
			['perl', '$mode =~ /^[0-7§]+$/'],
		]);
	});

	it('silences what is taken apart, cited, a type, a format, a structure or tried in powers of ten', () => {
		assertKinds('other', [
			['rust', 'let (lo, hi) = (-1.0, 1.0§);'],
			['typescript', 'const [first, second] = [0, 1.5§];'],
			['ruby', 'a, b = [1.5, 2.5§]'],
			['typescript', 'type Pair = [1, 2§];'],
			['markdown', 'as others have shown [12, 31§].'],
			['zig', 'print("{d:.3§}", .{x});'],
			['c', 'struct token t[] = { { 15, 1.25f§ }, { 42, -0.5f } };'],
			['python', 'for x in enumerate([0.5, 1.5§]):'],
			['php', 'foreach ([0.5, 1.5§] as $x) {}'],
			['clojure', '(for [x [0.5 1.5§]] x)'],
			['python', 'grid = [0.01, 0.1§, 1.0]'],
			['latex', String.raw`\draw (0,0) -- (1.5,2.5§) circle (0.3);`],
			['swift', 'let probs = Array(repeating: 0.25§, count: 4)'],
			['toml', '[colors]\naccent = [0.2, 0.6§, 1.0, 1.0]'],
			['yaml', 'colors:\n  accent: [0.2, 0.4§, 0.6]'],
			['typescript', '<Chart domain={[-2, 4.5§]} />'],
			['python', 'lr = lambda s: [1.5e-3, 1e-4§]'],
			['python', 'MEAN, STD = (0.25, 0.5), (0.25, 0.125§)'],
			['typescript', 'mesh.rotation.fromArray([0, 0.5§, 0]);'],
			['python', 'losses.extend([0.5, 0.25§])'],
			['log', 'memory (MB): [1024.5, 998.2§]'],
			['python', 'wandb.log({"train/loss": 0.693, "lr": 1e-4§})'],
		]);
	});

	it('silences transformations of a plane or a space, and leaves other squares', () => {
		assertKinds('other', [
			['javascript', 'const m = new DOMMatrix([1, 0.5, 0, 1, 30, 50§]);'],
			['cpp', 'Eigen::Vector3d w{0.1, 0.2, -0.3§};'],
			['javascript', 'const m = [1.5, 0, 0, 1.5, -30, 50§];'],
			['python', 'cv2.warpAffine(x, np.float32([[1, 0, 30.5], [0, 1, -50§]]), size)'],
			['cpp', 'float m[16] = {0.5f, 0, 0, 0, 0, 0.5f, 0, 0, 0, 0, 0.5f, 0, 10.5f, 2, -3§, 1};'],
			['kotlin', 'matrix.setValues(floatArrayOf(1f, 0f, 30.5f, 0f, 1f, 50f§, 0f, 0f, 1f))'],
		]);
		assertKinds('logits', [
			['javascript', 'const logits = [1.5, 0, 0, 1.5, -30, 50§];'],
			['cpp', 'Eigen::Vector3d logits{0.1, 0.2, -0.3§};'],
			['javascript', 'const m = [0, 0, 0, 0, 1.5, 2.5§];'],
			['javascript', 'const m = [[1.5, 0.2, 0], [0.3, 1, -2], [0.5, 1, 0.25§]];'],
			['python', 'x = [[1.5, 0, 30.5], [0, 1, -50§]]'],
		]);
	});

	it('silences a value and its index, and leaves values', () => {
		assertKinds('other', [
			['plaintext', '>>> x.max(), x.argmax()\n(tensor(2.75), tensor(4§))'],
			['plaintext', "(tensor(2.75, device='cuda:0'), tensor(4§, device='cuda:0'))"],
			['plaintext', '(np.float64(2.75), np.int64(4§))'],
		]);
		assertKinds('logits', [
			['plaintext', '(tensor(2.75), tensor(4.§))'],
			['plaintext', '[tensor(2.75), tensor(4.§), tensor(-1.5)]'],
		]);
	});

	it('silences the sizes and features that a net or layer is given', () => {
		assertKinds('other', [
			['matlab', 'net = feedforwardnet([10 5§]);'],
			['matlab', "net = patternnet([20 10§ 5], 'trainscg');"],
			['matlab', 'layer = fullyConnectedLayer([20 10§]);'],
		]);
		assertKinds('logits', [
			['matlab', 'y = normalise([10 5§ -2])'],
			['matlab', 'y = softmaxLayer([10 5§ -2])'],
		]);
	});

	it('hears what a loop calls the numbers of labelled pairs', () => {
		assertKinds('logprobs', [
			['python', 'for tok, lp in [("cat", -0.1§), ("dog", -2.5)]:'],
			['swift', 'for (tok, logprob) in [("cat", -0.1§), ("dog", -2.5)] {}'],
			['javascript', 'for (const [tok, lp] of [["cat", -0.1§], ["dog", -2.5]]) {}'],
		]);
		assertKinds('logits', [['python', 'for tok, logit in {"cat": -0.1§, "dog": 2.5}.items():']]);
		assertKinds('other', [
			['python', 'for name, price in [("cat", 10.5§), ("dog", 2.5)]:'],
			['python', 'for k, p in [(1, 0.5§), (2, 0.25)]:'],
		]);
	});

	it('silences a pair of whole numbers from 0 on: a range, or the key of a random number generator', () => {
		assertKinds('other', [
			['plaintext', '[ 0 42§]'],
			['python', 'x = [0, 10§]'],
		]);
		assertKinds('logits', [['python', 'logits = [0, 10§]']]);
	});

	it('silences what loops and tests go through, in the languages', () => {
		assertKinds('other', [
			['java', 'for (double t : List.of(0.5, 1§, 2.5)) {}'],
			['cpp', 'for (float t : {0.5f, 1.f§, 2.5f}) {}'],
			['scala', 'for (t <- Seq(0.5, 1§, 2.5)) f(t)'],
			['go', 'for _, t := range []float64{0.5, 1§, 2.5} {'],
			['matlab', 'for t = [0.5, 1§, 2.5]'],
			['haskell', 'ys = [f t | t <- [0.5, 1§, 2.5]]'],
			['kotlin', 'listOf(0.5, 1.0§, 2.5).forEach { println(it) }'],
			['ruby', '[0.5, 1§, 2.5].each do |t|'],
			['python', '@pytest.mark.parametrize("n", [1, 2§, 10])'],
			['typescript', "it.each([0.5, 1§, 2.5])('…', t => {});"],
			['rust', 'for &(lo, hi) in &[(0.5, 1.0§), (2.5, 3.0)] {'],
			['python', 'for lo, hi in [(0.5, 1.5§), (2.5, 3.0)]:'],
		]);
		assertKinds('logits', [
			['python', '# raw logits for each class - for example: [0.5, 1.5§, -2]'],
			['plaintext', 'logits for step 3: [0.5, 1.5§, -2]'],
			['r', 'x <- c(0.5, 1.5§, -2)'],
			['python', '@pytest.mark.parametrize("logits", [[0.5, 1.5§, -2]])'],
			['python', '[([0.5, 1.5§, -2], [0.3, 0.6, 0.1])]'],
		]);
	});

	it('silences colors of LaTeX, curves, levels, turns and sums', () => {
		assertKinds('other', [
			['typescript', 'const t = [0, 0.25, 0.5§, 0.75, 1];'],
			['latex', String.raw`\addplot coordinates {(0,0.25§) (1,0.75)};`],
			['python', 'turn = np.array([[0.866, -0.5§], [0.5, 0.866]])'],
			['markdown', 'as in [1], [12, 31§] and others'],
			['ini', String.raw`\definecolor{frame}{rgb}{0.85, 0.8§, 0.6}`],
			['python', 'curve = 1\nd = [[37.5, 0.5§], [38.75, 0.625], [40.0, 0.25]]'],
			['r', 'f(x, c(0.05, 0.5§, 0.95))'],
			['markdown', 'the default (1, 0, 0§, -1) of it'],
		]);
		assertSilent([
			['markdown', '(exp(2.0) + exp(1.0§) + exp(0.5))'],
			['log', 'interval [0.25 - 0.75§]'],
			['log', 'Epoch [3§/100]'],
		]);
	});

	it('wins over what the line speaks of, where that cannot be these', () => {
		assertKinds('other', [
			['python', 'proba = clf.fit(x, np.asarray([0, 1§, 1])).predict_proba(x)'],
			['go', 'out := penalize(logits, []int32{1, 1§, 2})'],
			['c', 'static method probability_methods[] = { {0, 0§, 0} };'],
			['python', 'losses(probabilities, {"home": 2, "away": 1§})'],
		]);
	});

	it('leaves scores of like forms', () => {
		assertKinds('logits', [
			['python', '# softmax of [1, 2§, 3]'],
			['typescript', '<Chart data={[-2, 4.5§]} />'],
			['python', 'mask = [1.5, float("-inf"), 0.5§]'],
			['haskell', '-- >>> softmax [0.5, 0.25§]'],
			['go', '// Logits for one step: [2.5 -1§ 0.125]'],
			['log', '11:03 scores by label: map[cat:2.5 dog:-1§]'],
		]);
		assertKinds('other', [['go', '// Shape of the logits: [2.5 1§]']]);
		assertKinds('probabilities', [
			['log', 'gate weights = [0.125, 0.625§, 0.25]'],
			['log', 'topk_weights=[0.625, 0.375§]'],
		]);
	});

	it('leaves what is named in it', () => {
		assertKinds('logits', [
			['python', 'for logits in [[0.5, 1.5§], [2.0, -1.0]]:'],
			['glsl', 'vec4 logits = vec4(0.5, -1.5§, 2.0, 0.25);'],
		]);
	});
});

describe('names of numbers', () => {
	it('may be a string argument, a Japanese word, or what a dictionary around them is called', () => {
		assertKinds('other', [
			['python', 'self.register_buffer("anchors", torch.tensor([1.5, 2.5§]))'],
			['matlab', "plot(x, 'Color', [0 0.447§ 0.741])"],
			['python', '温度 = [0.5, 1.5§]'],
			['python', 'param_grid = {"C": [0.5, 1.5§]}'],
			['typescript', 'const VERSION: readonly [number, number] = [1, 12§];'],
		]);
		assertKinds('independent', [['python', '予測確率 = [0.9, 0.8§]']]);
		assertKinds('logprobs', [['python', '対数確率 = [-0.5, -1.5§]']]);
	});

	it('are two words where the second one says too little', () => {
		assertKinds('other', [
			['log', '[W 09:21] grad norms: [0.91, 1.02§, 0.88]'],
			['log', 'gradient norm [0.91, 1.02§, 0.88]'],
			['log', 'temperature values = [0.5, 1.5§]'],
			['log', 'INFO embedding head [0.01, -0.2§, 0.3, ...]'],
			['log', 'lm_head.weight tail: [0.01, -0.2§, 0.3]'],
		]);
		assertKinds('logits', [
			['log', 'logit values: [0.5, 0.25§]'],
			['log', 'logits head [0.01, -0.2§, 0.3]'],
			['log', 'classifier head: [0.01, -0.2§, 0.3]'],
			['log', 'embedding done, output [0.01, -0.2§, 0.3]'],
			['c', 'double values[] = {1.5, -2.5§};'],
		]);
	});

	it('may be the short ones of sizes', () => {
		assertKinds('other', [
			['matlab', 'sz = [28 28§ 1];'],
			['matlab', 'imsize = [28 28§];'],
			['r', 'sz = c(28, 28§, 1)'],
		]);
	});

	it('may say how many there are of something, when it was, or how good it is', () => {
		assertKinds('other', [
			['python', 'num_heads = [8, 8§, 16]'],
			['python', 'n_blocks = [0.5, 2§, 3]'],
			['python', 'depths = [2, 2§, 6, 2]'],
			['python', 'gpus = [2, 4§, 8, 3]'],
			['python', 'f1_scores = [0.5, 0.25§, 0.75]'],
			['python', 'np.digitize(x, [0.0, 0.4§, 1.0])'],
			['go', 't := []time.Duration{1, 2§, 5}'],
			['go', 'tests := []struct{ in, want float64 }{{1, 2§}, {3, 4}}'],
			['plaintext', 'Conv2d-1   [-1, 16§, 28, 28]   160'],
		]);
		assertKinds('logits', [
			['python', 'tie = [0.0, 0.0§]'],
			['python', 'x = [0.0, 0.0§]  # all equal'],
			['python', 'n_best = [1.5, 2§, -3]'],
			['python', 'num_logits = [1.5, 2§, -3]'],
			['python', 'x = [-1, 3§, 2]'],
		]);
	});

	it('end before `by`, which names the keys', () => {
		assertKinds('logits', [['cpp', 'std::unordered_map<std::string, double> byLabel{{"cat", 2.0}, {"dog", -0.25§}};']]);
	});

	it('are those of the function that a prompt shows', () => {
		assertKinds('logprobs', [['plaintext', '>>> F.log_softmax(z, -1)\ntensor([-0.5000, -1.5000§])']]);
		assertKinds('probabilities', [
			['plaintext', 'julia> softmax([1.0 2.0; 3.0 4.0]; dims=2)\n2×2 Matrix{Float64}:\n 0.25  0.75§\n 0.25  0.75\n'],
		]);
		assertKinds('independent', [['plaintext', 'In [9]: torch.sigmoid(z)\nOut[9]: tensor([0.9526, 0.6225§])']]);
		assertKinds('logits', [['plaintext', '>>> print(logits)\n[0.25 0.75§]']]);
	});
});

describe('a literal beside others', () => {
	it('has the name of its place among several names', () => {
		assertKinds('logits', [['python', 'values, indices = np.array([9.5, 7.25§, 3.0]), np.array([318, 262, 1049])']]);
		assertKinds('other', [
			['python', 'means, logits = (0.485, 0.456§, 0.406), (1.5, 0.5)'],
			['python', 'lo, hi = [0.5, 1.5§]'],
		]);
	});

	it('is not spoken of by other keys of its line', () => {
		assertKinds('logits', [['json', '{"sigmoid": [0.5, 0.25], "x": [0.9, 0.8§], "n": 1}']]);
		assertKinds('independent', [['json', '{"name": "sigmoid", "x": [0.9, 0.8§], "n": 1}']]);
	});

	it('is not named by the comment behind the line above', () => {
		assertKinds('logits', [
			['java', 'f(x); // java\nList.of(1.5, -0.5§, 2.0)'],
			['ruby', 'y = 3  # shape\n[1.5, -0.5§, 2.0]'],
		]);
		assertKinds('other', [['ruby', '# shape\n[1.5, 0.5§, 2.0]']]);
	});

	it('has the name of the string that begins with it', () => {
		assertKinds('other', [['sql', "UPDATE items SET embedding = '[0.12, -0.08§, 0.33]';"]]);
		assertKinds('other', [['plaintext', "RuntimeError: shape '[8, 16§, 64]' is invalid for input of size 4096"]]);
		assertKinds('independent', [['python', "sigmoid = '[0.12, 0.08§, 0.33]'"]]);
	});

	it('is what stands on the other side of an equals sign', () => {
		assertKinds('other', [
			['python', 'assert list(logits.shape) == [2, 3§]'],
			['rust', 'assert_eq!(logits.shape().dims2()?, (2, 3§));'],
		]);
	});

	it('has the name of the option whose default it is', () => {
		assertKinds('other', [
			['python', 'p.add_argument("-b", "--betas", type=float, nargs=2, default=(0.9, 0.9§5))'],
			['python', '@click.option("--milestones", default=[30, 60§])'],
		]);
		assertKinds('logits', [['python', 'p.add_argument("--class-logits", type=float, default=[0.9, 0.9§5])']]);
	});
});

describe('scores that no distribution sums', () => {
	it('are named by what is applied to logits, and as those of many labels', () => {
		assertKinds('independent', [
			['python', 'tags = [0.97, 0.81§, 0.02, 0.45]  # sigmoid(logits)'],
			['typescript', 'const multiLabel = { sunny: 0.92, windy: 0.64§, snowy: 0.03 };'],
		]);
	});

	it('are independent under binary cross entropy, and as scores above a sum of 1', () => {
		assertKinds('independent', [
			['python', 'confidences = [0.98, 0.91§, 0.4]'],
			['python', 'F.binary_cross_entropy(torch.tensor([0.9, 0.2§, 0.65]), y)'],
			['json', '{"category_scores": {"hate": 0.01, "violence": 0.91§, "self-harm": 0.62}}'],
		]);
		assertKinds('logits', [['python', 'F.binary_cross_entropy_with_logits(torch.tensor([0.9, 0.2§]), y)']]);
	});
});

describe('unnamed log-probabilities', () => {
	it('may leave more mass to others beside names, and most where they are ranked', () => {
		assertKinds('logprobs', [
			['python', 'x = [-0.25, -1.75§]'],
			['python', 'x = [("Paris", -0.2), ("Lyon", -2.5§)]'],
			['python', 'x = [("the", -1.25), ("a", -1.5§), ("an", -2.25)]'],
		]);
		assertKinds('probabilities', [['python', 'x = [(" the", 0.5), (" a", 0.25§), (" an", 0.0625)]']]);
		assertKinds('logits', [['python', 'x = [-1.5, -0.5§]']]);
	});
});

describe('prints behind a prompt', () => {
	it('are none where the expression is about something else', () => {
		assertKinds('other', [
			['plaintext', '>>> llm.temperature, llm.max_tokens\n(0.7, 25§6)\n'],
			['plaintext', '(Pdb) p [round(t, 3) for t in timings]\n[0.012, 0.0§11, 0.013]\n'],
			['plaintext', ">>> optimizer.param_groups[0]['betas']\n(0.9, 0.9§99)\n"],
			['plaintext', 'x = linspace(0,1,5)\n\nx =\n\n   0.00   0.2§5   0.50   0.75   1.00\n'],
			['plaintext', '>> x = 0:0.25:1\nx =\n\n        0   0.2§500   0.5000   0.7500   1.0000\n'],
			['plaintext', 'iex(6)> Nx.shape(t)\n{1, 3§}\n'],
			['plaintext', 'In[3]:= Timing[Total[x]]\n\nOut[3]= {0.015625, 5000.5§}\n'],
			['plaintext', '>>> probs.max(), probs.argmax()\n(0.75, 2§)\n'],
			['plaintext', '>>> probs.sum(-1)\ntensor([1.0000, 1.0§000])\n'],
			['plaintext', '>>> model.encode("a")[:3]\narray([ 0.021, -0.0§13,  0.5  ])\n'],
			['plaintext', '>>> fit.params\nconst    1.50\nx1      -0.2§5\ndtype: float64\n'],
		]);
	});

	it('are named by the key or the command', () => {
		assertKinds('logits', [
			['plaintext', ">>> out['logits'][0]\narray([0.25, 0.7§5])\n"],
			['plaintext', '(Pdb) p logits\ntensor([0.2500, 0.7§500])\n'],
			['plaintext', '>> x = [1.5 -2 0.3]\nx =\n\n   1.5000  -2.0§000   0.3000\n'],
			['plaintext', '>> t = linspace(0, 1, 3);\n>> y = forward(net, x)\ny =\n\n   1.5000  -2.0§000   0.3000\n'],
			['plaintext', '>> scores = mean(x)\nscores =\n\n   1.5000  -2.0§000   0.3000\n'],
			['plaintext', '> cat(logits)\n0.25 -1.5§ 3\n'],
			['plaintext', '>>> print(*logits)\n0.25 -1.5§ 3\n'],
			['plaintext', '>>> df.logit\na    0.50\nb   -0.2§5\ndtype: float64\n'],
		]);
	});

	it('may stand between commas, joined by the expression', () => {
		assertKinds('logits', [
			['plaintext', '>>> print(*logits, sep=", ")\n1.5, -0.2§5, 3.0\n'],
			['plaintext', '>>> print(", ".join(map(str, logits)))\n1.5, -0.2§5, 3.0\n'],
			['plaintext', "> console.log(logits.join(', '))\n1.5, -0.2§5, 3.0\n"],
			['plaintext', "PS C:\\work> $logits -join ' '\n1.5 -0.2§5 3\n"],
			['plaintext', 'logits:\n1.5, -0.2§5, 3.0\n'],
		]);
		assertKinds('other', [['plaintext', 'said:\n1.5, -0.2§5, 3.0\n']]);
	});

	it('are named by the last part of a path that says something', () => {
		assertKinds('probabilities', [['plaintext', '>>> results[0].probs.top5conf\ntensor([0.6250, 0.2§500, 0.0625])\n']]);
		assertKinds('other', [['plaintext', '>>> out.logits.shape\n[0.5, 2.5§]\n']]);
	});

	it('are named by the file that is read', () => {
		assertKinds('logits', [
			['plaintext', '$ cat out/logits.txt\n1.5 -0.2§5 3.0\n'],
			['plaintext', '>>> np.load("out/logits.npy")\narray([3, 5§, 1])\n'],
			['plaintext', ">>> json.load(open('s.json'))\n{'yes': 1.5, 'no': -0.7§5}\n"],
		]);
		assertKinds('other', [['plaintext', '>>> np.load("out/shape.npy")\narray([3.5, 5§. , 1. ])\n']]);
	});

	it('are shares where they are divided by their sum', () => {
		assertKinds('probabilities', [['plaintext', '> exp(z) / sum(exp(z))\n[1] 0.25 0.5§0 0.25\n']]);
	});

	it('are what a comprehension takes of each', () => {
		assertKinds('logprobs', [
			['plaintext', '>>> [t.logprob for t in top]\n[-0.25, -2.5§, -3.75]\n'],
			['plaintext', '>>> np.array([t.logprob for t in top])\narray([-0.25, -2.5§ , -3.75])\n'],
			['plaintext', ">>> {t.token: t.logprob for t in top}\n{'a': -0.25, 'b': -2.5§, 'c': -3.75}\n"],
		]);
	});

	it('are probabilities as the exponentials of log-probabilities, and the other way round', () => {
		assertKinds('probabilities', [
			['plaintext', '>>> np.exp([t.logprob for t in top])\narray([0.75, 0.12§5, 0.03])\n'],
			['plaintext', '>>> F.log_softmax(z, -1).topk(3).values.exp()\ntensor([0.7500, 0.12§50, 0.0300])\n'],
		]);
		assertKinds('logprobs', [['plaintext', '>>> probs[:3].log()\ntensor([-0.2500, -2.5§000, -4.0000])\n']]);
		assertKinds('logits', [['plaintext', '>>> np.exp(x)\narray([0.75, 0.12§5, 0.03])\n']]);
	});
});

/** The outputs of a cell. */
function result(output: string): string {
	return `"outputs": [{"data": {"text/plain": ["${output}"]}, "output_type": "execute_result"}]`;
}

/** A notebook of one cell of code. */
function cell(...parts: readonly string[]): string {
	return `{"cells": [{"cell_type": "code", ${parts.join(', ')}}]}`;
}

describe('the value of a cell in a raw notebook', () => {
	it('is named by the last line of its source, on either side', () => {
		for (const [kind, expression, output] of [
			['logprobs', 'F.log_softmax(z, -1)', 'tensor([-0.5000, -1.50§00])'],
			['logits', 'logits[0]', 'tensor([0.2500, 0.75§00])'],
			['independent', 'torch.sigmoid(z)', 'tensor([0.9526, 0.85§20])'],
			['other', 'losses[-3:]', '[2.31, 1.7§5, 1.25]'],
		] as const) {
			const source = `"source": ["z = f(x)\\n", "${expression}"]`;
			assertKinds(kind, [
				['jupyter', cell(result(output), source)],
				['jupyter', cell(source, result(output))],
			]);
		}
	});

	it('is not named by what only does something, nor by the cell below', () => {
		const output = result('tensor([-0.5000, 1.50§00])');
		for (const line of ['np.random.seed(42)', 'seed = 42', 'shape = (2, 3)  # shape'])
			assertKinds('logits', [['jupyter', cell(output, `"source": ["${line}"]`)]]);
		assertKinds('logits', [['jupyter', `${cell(output)}, {"cell_type": "code", "source": ["losses"]}`]]);
	});
});

describe('numbers that what stands around them tells to be no scores', () => {
	it('are the ends of a range that the line speaks of, and figures logged in groups', () => {
		assertKinds('other', [
			['plaintext', 'clamp logits to [-30, 30§]'],
			['json', '{"loss": 0.69, "logits/chosen": -1.25, "logits/rejected": -2§.5}'],
		]);
		assertKinds('independent', [
			['json', '{"category_scores": {"hate": 0.01, "violence/graphic": 0.91§, "self-harm": 0.6}}'],
		]);
	});

	it('are those with a unit, between bounds, and given to a classifier', () => {
		assertKinds('other', [
			['plaintext', 'GPU: [4521.5, 24564§.0] MiB'],
			['log', 'again after [0.5, 1.0§, 2.0] s\n'],
			['json', '{"instances": [[5.1, 3§.5, 1.4]]}'],
			['plaintext', 'Input range is [-1.0, 1§.0], always'],
			['python', 'clf.predict_proba([[5.1, 3§.5, 1.4, 0.2]])'],
		]);
	});

	it('are prices and factors in files of settings', () => {
		assertKinds('other', [
			['yaml', 'tariffs:\n  weekday: [9.5, 12§.0, 15.5]\n'],
			['yaml', 'espresso: {single: 1.8, double: 2.§4}\n'],
			['yaml', 'recipe:\n  flour: 0.5\n  sugar: 0.§2\n  butter: 0.15\n'],
		]);
		assertKinds('logits', [['yaml', 'last: [2.4, -0.§9, -1.3]\n']]);
		// The key before it in the same item names nothing of it.
		assertKinds('logits', [['yaml', '- id: b\n  last: [2.4, -0.§9, -1.3]\n']]);
	});
});

describe('names that say more in their place', () => {
	it('are states and ids as the key of whole numbers', () => {
		assertKinds('other', [
			['json', '{"tokens": [1, 2§, 3]}'],
			['python', 'x = {"tokens": [1, 2§, 3]}'],
		]);
	});

	it('are no returns where they head a docstring', () => {
		assertKinds('probabilities', [
			['python', 'def f():\n    """Softmax.\n\n    Returns:\n        array([0.65, 0.25§, 0.1])\n    """'],
		]);
	});

	it('are answers where yes stands beside no', () => {
		assertKinds('logits', [['plaintext', 'yes = 2.5§\nno = -1.5\n']]);
	});

	it('are references where a lone whole number stands in brackets', () => {
		assertKinds('other', [['markdown', 'The logits are large, see [3§].']]);
	});

	it('are tokens of log-probabilities where they keep their blank', () => {
		assertKinds('logprobs', [['typescript', 'const beam = { " the": -0.5§, " a": -1.75 };']]);
		assertKinds('logits', [['typescript', 'const x = { up: -0.5§, down: -2.25 };']]);
	});

	it('are called what their record says that it is', () => {
		assertKinds('sequence', [
			['json', '{\n"name": "output_log_probs",\n"shape": [1, 3],\n"data": [\n-0.25,\n-0.5§,\n-0.125]}'],
		]);
		assertKinds('other', [
			['javascript', "series: [{ name: 'Revenue', data: [30.5, -40.2§, 12.1] }]"],
			['javascript', "datasets: [{ label: 'Loss', data: [0.5, 0.25§, 0.125] }]"],
		]);
	});

	it('are those of its own record, whatever another one says', () => {
		assertKinds('sequence', [
			['json', '[{"name": "logits", "data": [2.5, -1.5]}, {"name": "log_probs", "data": [-0.25, -0.5§, -0.125]}]'],
		]);
	});

	it('are those of a field beside, whatever another one says of its own numbers', () => {
		assertKinds('other', [
			['plaintext', 'Confusion matrix:\n[[52  3]\n [ 4§ 41]]\n'],
			['json', '{"tags": [3, 14, 15§]}'],
			['plaintext', 'gate logits [1.5, -0.25, 0.75] -> experts [0, 2§] of 8'],
			['jsonl', String.raw`{"r": "{\"logits\": [0.5, -1.5]}", "tokens": [11, 42§, 9]}`],
			['plaintext', 'Output { logits: [1.5, -0.25, 2.75], step: 4, tokens: [464, 262§, 383, 13] }'],
		]);
	});

	it('are classes where their scores sum to 1, whatever they are called', () => {
		assertKinds('probabilities', [['json', '{"scores": {"x": 0.25§, "y": 0.75}}']]);
		assertKinds('other', [['json', '{"scores": {"x": 12.5§, "y": 0.75}}']]);
	});

	it('are files that a command ran', () => {
		assertKinds('logits', [['plaintext', '$ java Main.java\n[0.5, -1.25§, 2.0]\n']]);
	});

	it('are the ends of a range where a session shows both', () => {
		assertKinds('other', [['plaintext', '>>> a.start, a.end\n(0.0, 4.28§)\n']]);
	});
});

describe('rows that begin with a time', () => {
	it('are no scores', () => {
		assertKinds('other', [
			['json', '{"klines": [[1499040000000, "0.0163", "0.8§", "0.0157"]]}'],
			['json', '{"x": [[1435781430.781, 0.5], [1435781445.781, 0.75§]]}'],
		]);
		assertKinds('logits', [['json', '{"x": [[0.5, 1e9], [0.75§, -1]]}']]);
	});
});
