import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import type { Detection } from '../../../src/core/detect/detection.ts';

type Snippet = readonly [languageId: string, marked: string];

function at([languageId, marked]: Snippet): Detection | undefined {
	const offset = marked.indexOf('§');
	assert.ok(offset >= 0, 'the snippet has a cursor');
	return detectAt(marked.replace('§', ''), offset, languageId);
}

function assertSilent(snippets: readonly Snippet[]): void {
	for (const snippet of snippets) {
		const detection = at(snippet);
		assert.ok(detection === undefined || detection.kind === 'other', `${snippet[1]}: ${detection?.reason}`);
	}
}

describe('data of other fields', () => {
	it('is silent as a filter, a table of signs, a transformation or edges up to infinity', () => {
		assertSilent([
			['cpp', 'float k[3][3] = {{-1, 0, 1§}, {-2, 0, 2}, {-1, 0, 1}};'],
			['python', 'k = [[1, 2, 1], [2, 4§, 2], [1, 2, 1]]'],
			['python', 'x = [(0, 1), (0, -1§), (-1, 0), (1, 0)]'],
			['python', 'T = np.array([[1, 0, 0, 0.5], [0, 1§, 0, 0.1], [0, 0, 1, 0.9], [0, 0, 0, 1]])'],
			['r', 'cut(x, c(0, 18§, 65, Inf))'],
			['python', 'x = [101.2, 102.8§, 99.7]'],
		]);
	});

	it('is silent where a plural or a name of a state says so', () => {
		assertSilent([
			['python', 'heights = [150.2, 16§1.0, 172.5]'],
			['nim', 'let ages = @[31.5, 42§.0]'],
			['python', 'obs = [0, 1§, 1, 0, 2]'],
			['python', 'waypoints = [(0.3, 0.1§), (0.4, -0.1)]'],
		]);
	});

	it('is silent where prose cites sources', () => {
		assertSilent([
			['markdown', 'As Vaswani et al. [1, 2§] show'],
			['latex', 'see [3, 7§].'],
			['markdown', 'See section 3.2 and [4, 5§].'],
		]);
	});

	it('is silent in a subscript, beside a function of indices, under names of columns and in structures', () => {
		assertSilent([
			['r', 'df[1:5, c(2, 4§)]'],
			['ruby', "s = 'abc'[0, 2§]"],
			['dart', 'expect(topK(x, 2), [2, 0§]);'],
			['python', '@pytest.mark.parametrize("k,p", [(1, 0.5§), (5, 0.9)])'],
			['cpp', 'std::vector<token_data> cur = { { 0, 2.5f, 0.0f }, { 1, 1.0f§, 0.0f } };'],
			['rust', 'let x = vec![12usize, 40§, 7];'],
			['java', 'x = {(byte) 0x89, 0x50§, 0x4E};'],
			['cuda-cpp', 'float4 bg = make_float4(0.1f, 0.1f§, 0.1f, 1.0f);'],
		]);
	});

	it('leaves the scores of like forms', () => {
		for (const snippet of [
			['python', 'x = [1000.0, 1001.0§, 1002.0]'],
			['python', 'big = [5000.5, 5001.5§, 4990.5]  # overflows in float16'],
			['rust', 'let ends = [f32::NEG_INFINITY, 1.0§, f32::INFINITY];'],
			['cpp', 'Eigen::Vector4d logits(1.5, -0.5§, 2.0, 1.0);'],
			['typescript', 'const steps = [[" the", 2.5§], [" a", -1.75]];'],
			['python', 'logits_per_image = torch.tensor([[25.5, 19.7§, 18.9]])'],
			['python', 'sims = {"intro.md": 0.8, "faq.md": 0.4§}'],
			['python', 'warm = apply_temperature(tf.constant([4.0, 2.0§, -6.0]), 2.0)'],
			['racket', "(check-equal? (softmax '(0 §0)) '(1/2 1/2))"],
		] satisfies readonly Snippet[]) {
			assert.equal(at(snippet)?.kind, 'logits', snippet[1]);
		}
		assert.equal(at(['python', 'target = [0.7, 0.1§, 0.2]'])?.kind, 'probabilities');
		assert.equal(at(['typescript', 'const loot = { common: 70, rare: 25§, epic: 5 };'])?.kind, 'percent');
	});
});

describe('constructors', () => {
	it('take an array behind its shape, which is none of its numbers', () => {
		const detection = at(['javascript', 'new Tensor([2, 3], [0.4, -1.2, 0.2, 0.6§, -1, 0.1])']);
		assert.deepEqual([...(detection?.values ?? [])], [0.4, -1.2, 0.2, 0.6, -1, 0.1]);
		assertSilent([['javascript', 'new Tensor([2§, 3], [0.4, -1.2, 0.2, 0.6, -1, 0.1])']]);
		assert.deepEqual([...(at(['typescript', 'tf.tensor2d([1, 2, §3, 4], [2, 2])'])?.values ?? [])], [1, 2, 3, 4]);
	});

	it('take an array under any keyword that is no option', () => {
		const detection = at(['swift', 'let a = MLShapedArray<Float>(scalars: [1.5, -0.25§], shape: [1, 2])']);
		assert.deepEqual([...(detection?.values ?? [])], [1.5, -0.25]);
	});

	it('read the rows of a Rust macro for matrices', () => {
		assert.deepEqual(at(['rust', 'let m = dmatrix![0.9, 0.1; 0.3§, 0.7];'])?.shape, [2, 2]);
		assert.equal(at(['rust', 'let m = [0.5§; 3];'])?.values.length, 3);
	});
});

describe('names of classes', () => {
	it('may stand in a typed list or begin the name of the numbers', () => {
		const labels = ['jazz', 'rock'];
		for (const snippet of [
			['c', 'static const char *genre[] = {"jazz", "rock"};\nstatic float genre_logit[2] = {0.75f, -2.5f§};'],
			['go', 'classes := []string{"jazz", "rock"}\ngolden := []float32{4.125, -0.5§}'],
			['ocaml', 'let classes = [| "jazz"; "rock" |]\nlet prior = [| 0.7; 0.3§ |]'],
		] satisfies readonly Snippet[]) {
			assert.deepEqual(at(snippet)?.labels, labels, snippet[1]);
		}
	});
});

describe('constants', () => {
	it('include zero of Swift and a quiet NaN of C++', () => {
		assert.deepEqual([...(at(['swift', 'let z: [Double] = [.zero, 1.5§]'])?.values ?? [])], [0, 1.5]);
		assert.deepEqual([...(at(['cpp', 'double z[] = {std::nan(""), 1.5§};'])?.values ?? [])], [NaN, 1.5]);
	});
});
