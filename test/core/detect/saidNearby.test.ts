import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import type { Detection, Kind } from '../../../src/core/detect/detection.ts';

/** Detects at the cursor `§`. */
function at(languageId: string, marked: string): Detection | undefined {
	const offset = marked.indexOf('§');
	assert.ok(offset >= 0, 'the snippet has a cursor');
	return detectAt(marked.replace('§', ''), offset, languageId);
}

function assertKinds(languageId: string, kind: Kind, snippets: readonly string[]): void {
	for (const marked of snippets) {
		const detection = at(languageId, marked);
		assert.equal(detection?.kind, kind, `${marked}: ${detection?.reason}`);
	}
}

/** A raw notebook of one cell, whose keys stand in the order of its format. */
function notebook(output: string, source: string): string {
	return `{"cells": [{"cell_type": "code", "outputs": [{${output}}], "source": ${source}}]}`;
}

/** The value of a cell, by the lines that show it. */
function value(lines: string): string {
	return `"data": {"text/plain": [${lines}]}`;
}

/** What a cell has printed. */
function print(lines: string): string {
	return `"name": "stdout", "text": [${lines}]`;
}

describe('the word before a name', () => {
	it('makes log-probabilities of probabilities, and scores of labels', () => {
		assertKinds('plaintext', 'logprobs', [
			'log-probs: [-0.5, -1.§5, -3]',
			'log probs [-0.5, -1.§5, -3]',
			'ln p = [-0.5, -1.§5, -3]',
			'the log-probabilities of [-0.5, -1.§5, -3]',
		]);
		assertKinds('yaml', 'logprobs', ['log-probs: [-0.5, -1.§5, -3]']);
		assertKinds('plaintext', 'independent', ['multi-label [0.5, 0.§7, 0.9]']);
	});

	it('is the noun before `of`', () => {
		assertKinds('markdown', 'other', ['a learning rate of [1e-4, 5§e-4]']);
		assertKinds('markdown', 'logits', ['the scores of [1.5, -0§.5]']);
		assertKinds('java', 'logits', ['x = List.of(1.5, -0§.5);']);
	});
});

describe('names of numbers that are no scores', () => {
	it('are figures of merit, units, data and limits', () => {
		assertKinds('python', 'other', [
			'conf_matrix = [[50, 3], [2, 4§5]]',
			'p_values = [0.04, 0.§2]',
			'X_train = [[5.1, 3.5], [4.9, 3.§1]]',
			'ram_gb = [1.5, 2.§5]',
			'z_scores = [0.1, -0.§2]',
			'runtime = (12.41, 11.§98)',
			'ax.hlines([0.3, 1.§2], 0, 1)',
		]);
	});

	it('do not say how an array is written', () => {
		assertKinds('python', 'logits', ['one_line = [1.5, -2.§5]', 'odd_spacing = [1.5,-2.§5 ]']);
		assertKinds('python', 'other', ['baseline = line = [1.5, -2.§5]']);
	});

	it('leave confidences, each of which stands alone', () => {
		assertKinds('python', 'independent', ['conf = [0.9, 0.§8]']);
		assertKinds('plaintext', 'independent', ['>>> r.boxes.conf\ntensor([0.9143, 0.86§21])']);
	});

	it('are where sampling stops, unless the top few sum to 1 at most', () => {
		assertKinds('python', 'other', ['top_ps = [0.8, 0.§9]', 'probs, min_p = f(probs), (0.0, 0.0§5)']);
		assertKinds('python', 'probabilities', ['top_p = [0.7, 0.§2, 0.1]']);
	});

	it('may stand in the remark behind them', () => {
		assertKinds('python', 'other', ['x = [0.1, 0.§2]  # learning rates', 'x = [0.1, 0.§2]  # in seconds']);
		assertKinds('python', 'logits', ['x = [0.1, 0.§2]  # shape (2,)', 'logits = [0.1, 0.§2]  # losses']);
		assertKinds('python', 'independent', ['# -> [0.6, 0.§9]   (sigmoid, no distribution)']);
	});

	it('are the field of a class whose default they are', () => {
		assertKinds('python', 'other', ['anchors: list[float] = field(default_factory=lambda: [1.25, 3.§5])']);
		assertKinds('python', 'logits', ['init: list[float] = field(default_factory=lambda: [1.25, -3.§5])']);
	});
});

describe('numbers without a name', () => {
	it('are places on the Earth as pairs of many decimals, one far from 0', () => {
		assertKinds('python', 'other', ['PARIS = (48.8566, 2.3§522)', 'x = [[2.3522, 48.8566], [4.8357, 45.7§640]]']);
		assertKinds('python', 'logits', ['x = [4.8566, 2.3§522]', 'x = [48.85, 2.3§5]']);
	});

	it('are sources where they cannot be the probabilities before them', () => {
		assertKinds('markdown', 'other', ['calibrated probabilities [2, §7] are']);
		assertKinds('markdown', 'probabilities', ['the probabilities [0, §1] are']);
	});

	it('are what a string is formatted with', () => {
		assertKinds('python', 'other', ['print("%.2f of %d" % (1.5, 2§.5))']);
	});
});

describe('a frame', () => {
	it('has labels by its columns, whatever names its rows', () => {
		const rows = '[[1.5, -0.25], [2.0, 0.§75]]';
		for (const names of ['columns=["a", "b"], index=[7, 8]', 'index=[7, 8], columns=["a", "b"]'])
			assert.deepEqual(at('python', `pd.DataFrame(${rows}, ${names})`)?.labels, ['a', 'b'], names);
	});
});

describe('the larger and the smaller of two constants', () => {
	it('is a constant', () => {
		assert.deepEqual([...(at('python', '[max(0, -1.5), mi§n(1, 2.5)]')?.values ?? [])], [0, 1]);
		assert.equal(at('python', '[max(x, -1.5), 2.§5]'), undefined);
		assert.equal(at('cpp', 'x = {std::numeric_limits<float>::max(), 0.§5f}')?.values[1], 0.5);
	});
});

describe('a series', () => {
	it('has the letters of a string as labels', () => {
		assert.deepEqual(at('python', 'pd.Series([1.5, -2.§5], index=list("ab"))')?.labels, ['a', 'b']);
	});
});

describe('the output of a cell in a raw notebook', () => {
	it('is what its last call gives', () => {
		assertKinds('json', 'other', [
			notebook(value('"array([0.81, 0.7§9])"'), '["cross_val_score(clf, X, y)"]'),
			notebook(value('"(0.0, 1.§5)"'), '["plt.plot(p)\\n", "plt.xlim(0, 1.5)"]'),
			notebook(value('"(array([3., 7§., 1.]), array([0., 1.]))"'), '"plt.hist(p)"'),
			notebook(value('"array([0.81, 0.7§9])"'), '"fit(X)\\ncross_val_score(clf, X, y)"'),
		]);
		assertKinds('json', 'logits', [notebook(value('"array([0.81, -0.7§9])"'), '["ax.set_xlim(0, 1)"]')]);
	});

	it('is what its only print shows', () => {
		const matrix = '"[[41  2]\\n", " [ 5 3§3]]\\n"';
		assertKinds('json', 'other', [notebook(print(matrix), '["print(confusion_matrix(y, p))"]')]);
		assertKinds('json', 'logits', [notebook(print(matrix), '["print(z)\\n", "print(z.shape)"]')]);
	});
});
