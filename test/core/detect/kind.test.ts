import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import type { Detection, Kind } from '../../../src/core/detect/detection.ts';
import { kindReasons } from '../../../src/core/detect/kindReasons.ts';

/** Detects at the cursor `§`. */
function at(marked: string, languageId: string): Detection {
	const offset = marked.indexOf('§');
	assert.ok(offset >= 0, 'the snippet has a cursor');
	const detection = detectAt(marked.replace('§', ''), offset, languageId);
	assert.ok(detection, marked);
	return detection;
}

function assertKinds(kind: Kind, snippets: readonly (readonly [languageId: string, marked: string])[]): void {
	for (const [languageId, marked] of snippets) {
		const detection = at(marked, languageId);
		assert.equal(detection.kind, kind, `${marked}: ${detection.reason}`);
	}
}

describe('the function that takes the numbers', () => {
	it('makes the input of softmax and the like logits, whatever its result is called', () => {
		assertKinds('logits', [
			['python', 'probs = softmax([0.1, 0.2, 0.3§])'],
			['python', 'probs = F.softmax(torch.tensor([0.5, 0.2, 0.1§]), dim=-1)'],
			['python', 'probs = torch.softmax(\n    torch.tensor([0.5, 0.2, 0.3§]),\n    dim=-1,\n)'],
			['python', 'log_probs = log_softmax(np.array([-1.0, -2.0, -3.0§]))'],
			['python', 'probs = sigmoid(np.array([0.2, 0.3, 0.5§]))'],
			['python', 'probs = nn.Softmax(dim=-1)(torch.tensor([0.2, 0.3, 0.5§]))'],
			['python', 'probs = softmax(2.0 * np.array([0.2, 0.3, 0.5§]))'],
			['python', 'probs = torch.tensor([0.2, 0.3, 0.5§]).softmax(-1)'],
			['python', 'probs = F.softmax(input=torch.tensor([0.2, 0.3, 0.5§]), dim=0)'],
			['python', 'loss = F.cross_entropy(torch.tensor([0.2, 0.3, 0.5§]), target)'],
			['python', 'z = torch.logsumexp(torch.tensor([0.2, 0.3, 0.5§]), dim=0)'],
			['typescript', 'const probs = softmax([0.2, 0.3, 0.5§]);'],
			['typescript', 'const probs = tf.softmax(tf.tensor1d([0.2, 0.3, 0.5§]));'],
			['typescript', 'const logProbs = logSoftmax([-1.0, -2.0, -3.0§]);'],
			['rust', 'let probs = softmax(&[0.1, 0.2, 0.7§]);'],
			['rust', 'let probs = softmax(&vec![0.1, 0.2, 0.7§], 1.0);'],
			['rust', 'let probs = Tensor::new(&[0.2f32, 0.3, 0.5§], &dev)?.softmax(0)?;'],
			['go', 'probs := softmax([]float64{0.1, 0.2, 0.7§})'],
			['cpp', 'auto probs = softmax({0.1f, 0.2f, 0.7f§});'],
			['cpp', 'auto probs = softmax(std::vector<float>{0.1f, 0.2f, 0.7f§});'],
		]);
	});

	it('leaves probabilities what stands outside its parentheses or tells its result', () => {
		assertKinds('probabilities', [
			['plaintext', 'softmax(x) = [0.1, 0.2, 0.7§]'],
			['plaintext', 'softmax: [0.1, 0.2, 0.7§]'],
			['plaintext', 'softmax([1, 2, 3]) = [0.09, 0.2447, 0.6652§]'],
			['python', 'np.testing.assert_allclose(softmax(x), [0.1, 0.2, 0.7§])'],
			['typescript', 'expect(softmax(x)).toEqual([0.1, 0.2, 0.7§]);'],
			['typescript', "it('softmax', () => { const probs = [0.1, 0.2, 0.7§]; });"],
			['python', 'plot_softmax([0.1, 0.2, 0.7§])'],
			['python', 'best = np.argmax([0.1, 0.7, 0.2§])'],
			['erlang', 'p() -> [0.1, 0.7, 0.2§].\n\nsoftmax_test() -> ok.\n'],
			['python', 'loss = F.cross_entropy(x, torch.tensor([0.1, 0.7, 0.2§]))'],
		]);
	});

	it('takes the options of softmax for no scores', () => {
		assertKinds('other', [['python', 'y = tf.math.reduce(softmax(x), axis=[0, 1§])']]);
		assertKinds('other', [['python', 'y = softmax(x, axis=[2, 1§])']]);
	});
});

describe('shares of a whole', () => {
	it('are percentages where they sum to about 100, and stand alone elsewhere', () => {
		assertKinds('percent', [
			['python', 'share_pct = [50.5, 25.0, 24.0§]'],
			['json', '{"percent": [33, 33, 33§]}'],
		]);
		assertKinds('independent', [
			['python', 'accuracy_pct = [90.5, 85.0, 95.0§]'],
			['python', 'growth_percent = [1.5, 2.5§]'],
			['python', 'growth_percent = [-1.5, 2.5§]'],
			['python', 'percent = [[50, 50], [10, 20§]]'],
		]);
		assert.equal(at('growth_percent = [1.5, 2.5§]', 'python').reason, kindReasons.percentOfEach);
	});

	it('are the largest ones of classes that are listed from the first on, with missing mass', () => {
		const top = at('snake: 65.25%§\nturtle: 22.75%\nlizard: 7%\n', 'plaintext');
		assert.deepEqual([top.kind, top.reason], ['percent', kindReasons.topPercentages]);
		assert.ok(Math.abs(top.missingMass! - 0.05) < 1e-12);
		assertKinds('independent', [['plaintext', 'snake: 65.25%\nturtle: 72.75§%\nlizard: 7%\n']]);
	});

	it('are probabilities with missing mass where a row sums to less than 1', () => {
		const row = at('probs = [0.1, 0.2§]', 'python');
		assert.equal(row.kind, 'probabilities');
		assert.ok(Math.abs(row.missingMass! - 0.7) < 1e-12);
		// The rows of a matrix differ: the distribution of each finds its own.
		const matrix = at('probs = [[0.1, 0.2], [0.3, 0.1§]]', 'python');
		assert.equal(matrix.kind, 'probabilities');
		assert.equal(matrix.missingMass, undefined);
	});
});

describe('named log-probabilities', () => {
	it('are a sequence where their exponentials sum to more than 1', () => {
		assertKinds('sequence', [
			['json', '{"logprobs": [-0.01, -0.2, -0.5§]}'],
			['python', 'logprobs = [-0.1, -0.2, -0.3§]'],
		]);
		assert.equal(at('logprobs = [-0.1, -0.2§]', 'python').reason, kindReasons.logProbabilitiesAboveOne);
	});

	it('go without their name where tokens sum to hardly more than 1', () => {
		assertKinds('logprobs', [['python', "top = {'Yes': -0.25, 'No': -1.5§, ' Yes': -7.0}"]]);
	});

	it('stay candidates where they sum to 1 or less', () => {
		assertKinds('logprobs', [
			['python', 'logprobs = [-0.25, -2.5, -4.0§]'],
			['python', 'log_p = [-0.25, -2.5, -4.0§]'],
			['typescript', 'const lnLikelihood = [-0.25, -2.5, -4.0§];'],
		]);
	});
});

describe('keys of settings and records', () => {
	it('are the sides and sizes of a box', () => {
		assertKinds('other', [
			['javascript', 'x = { left: 12.5, top: 40§, width: 300 };'],
			['javascript', 'x = { width: 12.5, height: 40§ };'],
		]);
		assertKinds('logits', [['javascript', 'x = { left: 1.5, right: -0.5§ };']]);
	});

	it('are no classes', () => {
		assertKinds('other', [
			['ocaml', 'let r = { temp = 0.7; top_k = 40§ }'],
			['typescript', 'const range = { min: 0, max: 10, step: 0.5§ };'],
			['typescript', 'animate(box, { duration: 300, delay: 0.5§ });'],
			['json', '{"timeout": 30, "retries": 3§}'],
			['python', 'x = {"train": 0.8, "val": 0.1§, "test": 0.1}'],
			['json', '{"training": 0.75, "validation": 0.25§}'],
			['typescript', 'const home = { lat: 35.6, lng: 139.7§ };'],
			['typescript', 'const box = { opacity: 0.5, flex: 1§ };'],
			['jsonc', '{\n\t"editor.fontSize": 14,\n\t"editor.tabSize": 4§\n}'],
			['typescript', 'draw({x: 1.5, y: 2, width: 3§})'],
			['json', '{"epochs": 3, "lr": 0.001, "batch_size": 32§}'],
			['typescript', 'const c = { r: 255, g: 128, b: 0, a: 0.5§ };'],
			['typescript', 'const p = { x: 1.5, y: 2.5§ };'],
			['typescript', 'place({ top: 1.5, left: 2.5§ });'],
			['typescript', 'const z = { minValue: 0.5, maxValue: 2.5§ };'],
			['typescript', 'const ps = [{ x: 1.5, y: 2.5 }, { x: 0.5, y: -1.5§ }];'],
			['r', 'b <- c(`(Intercept)` = 1.5, dose = -0.5§)'],
		]);
	});

	it('do not silence classes, answers and tokens', () => {
		assertKinds('logits', [
			['json', '{"cat": 1.5, "dog": -0.3§}'],
			['typescript', 'const v = {yes: 1.75, no: -0.25§};'],
			['python', 'v = {"y": 1.75, "n": -0.25§}'],
			['python', 'v = {"a": 1.75, "b": -0.25§}'],
			['python', 'v = {"left": 1.75, "right": -0.25, "up": 0.5, "down": 1.0§}'],
			['python', 'v = {"red": 1.5, "green": -0.5, "blue": 0.25§}'],
			['python', 'logits = {"start": 1.5, "end": -0.5§}'],
		]);
		assertKinds('logprobs', [['json', '{"top_logprobs": {"start": -0.1, "end": -2.5§}}']]);
	});
});

describe('names of whole arrays', () => {
	it('tell what is no score', () => {
		const names =
			'lr betas loss losses lat_lon quat quaternion embedding embeddings weights bbox mean std position translation ' +
			'rotation scale scales sizes margins padding kernel_size stride offsets timestamps durations prices bins ticks ' +
			'voltages frequencies incomes currents stock budget lonlat xlim ylim percentiles seeds epochs kernelSize IMAGENET_STD accuracy val_accuracy growth class_weights';
		for (const name of names.split(' ')) assertKinds('other', [['python', `${name} = [2.5, -1.0, 0.3§]`]]);
	});

	it('leave a plain list and a name of scores to be logits', () => {
		const names = 'x y out output outputs preds result values arr data z logits_scale_logits attention_weights';
		for (const name of names.split(' ')) assertKinds('logits', [['python', `${name} = [2.5, -1.0, 0.3§]`]]);
	});

	it('stand before the anchor and the type of YAML', () => {
		assertKinds('other', [['yaml', 'rgb: &first !!seq [1.5, -0.5§]']]);
	});

	it('do not tell as the name of a function that takes them', () => {
		assertKinds('logits', [['python', 'loss_fn([[2.0, -1.0, 0.5§]], [0])']]);
	});
});

describe('a name that the numbers belie', () => {
	it('is one of axes and sizes, which are whole', () => {
		assertKinds('logits', [
			['julia', 'x = transpose([1.0 -2.0§ 4.5])'],
			['python', 'x = np.transpose([[1.5, -2.0§], [0.5, 3.0]])'],
			['plaintext', "Counter({'a': 1.5, 'b': -0.5§})"],
		]);
		assertKinds('other', [
			['python', 'x = y.transpose([2, 0, 1§])'],
			['plaintext', "Counter({'a': 12, 'b': 5§})"],
			['python', 'map.set_view([51.5, -0.1§])'],
		]);
	});
});

describe('the row of a ragged nest', () => {
	it('goes by its own key where nothing around it tells more', () => {
		assertKinds('other', [['json', '{"content": "4", "tokens": [19, 13§]}']]);
		assertKinds('logits', [['json', '{"logits": [[1.5, 2§], [0.5]]}']]);
	});
});

describe('keys of rows', () => {
	it('name the columns where all rows have the same', () => {
		const { shape, labels } = at('v = [{"cat": 1.5, "dog": -0.5}, {"cat": 0.5, "dog": 2.5§}]', 'python');
		assert.deepEqual(shape, [2, 2]);
		assert.deepEqual(labels, ['cat', 'dog']);
	});
});

it('rows of different tokens are read one by one, with their own names, as what the nest is called', () => {
	const text = '{"top_logprobs": [\n  { " the": -0.21, " a": -2.06 },\n  { " second": -1.38, " first": -1.52 }\n]}';
	const detection = detectAt(text, text.indexOf('-1.52'), 'json');
	assert.deepEqual(detection?.labels, [' second', ' first']);
	assert.deepEqual(detection?.shape, [2]);
	assert.equal(detection?.kind, 'logprobs');
});
