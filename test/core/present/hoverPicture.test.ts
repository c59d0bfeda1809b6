import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Kind } from '../../../src/core/detect/detection.ts';
import { linearNormalize } from '../../../src/core/math/linear.ts';
import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { distributionOf } from '../../../src/core/present/distribution.ts';
import { hoverPicture } from '../../../src/core/present/hoverPicture.ts';
import { HOVER_PALETTES } from '../../../src/core/present/palettes.ts';
import type { Picture } from '../../../src/core/present/picture.ts';
import { english } from '../../../src/core/present/translate.ts';

const PALETTE = HOVER_PALETTES.light;

interface Shown {
	readonly kind?: Kind;
	readonly temperature?: TemperatureSetting;
	readonly labels?: readonly (string | undefined)[];
	readonly missingMass?: number;
	readonly gaps?: readonly number[];
}

function pictureOf(values: readonly number[], shown: Shown = {}): Picture | undefined {
	const { kind = 'logits', temperature = 1, labels, missingMass, gaps } = shown;
	const distribution = distributionOf({ values, kind, ...(missingMass !== undefined && { missingMass }) }, temperature);
	const linear = linearNormalize(values);
	return hoverPicture(
		{ values, kind, temperature, distribution, linear, ...(labels && { labels }), ...(gaps && { gaps }), t: english },
		PALETTE,
	);
}

function svgOf(values: readonly number[], shown: Shown = {}): string {
	const picture = pictureOf(values, shown);
	assert.ok(picture);
	return picture.svg;
}

/** The texts of a picture; asserts on the way that every tag is closed in order and nothing is left between. */
function textsOf(svg: string): string[] {
	const open: string[] = [];
	const texts: string[] = [];
	const token = /<(\/?)([a-z]+)((?: [A-Za-z:-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
	let end = 0;
	for (const [whole, closes, name, , selfClosing, text] of svg.matchAll(token)) {
		end += whole.length;
		if (text !== undefined) texts.push(text);
		else if (closes) assert.equal(open.pop(), name);
		else if (!selfClosing) open.push(name!);
	}
	assert.equal(end, svg.length, `not well formed at ${svg.slice(end, end + 40)}`);
	assert.deepEqual(open, []);
	return texts;
}

function count(svg: string, part: string): number {
	return svg.split(part).length - 1;
}

const LINEAR_TICK = `stroke="${PALETTE.rival}"`;
const MASK = 'fill="url(#h)"';

test('the worked example shows index, score and probability of every entry and names both series', () => {
	const rows = ['0 2 0.1025', '1 4 0.7573', '2 2 0.1025', '3 1 0.0377'];
	assert.equal(textsOf(svgOf([2, 4, 2, 1])).join(' '), `${rows.join(' ')} softmax linear`);
});

test('the argmax alone is in the accent color', () => {
	assert.equal(count(svgOf([2, 4, 2, 1]), PALETTE.softmax), 1);
	assert.equal(count(svgOf([4, 4, 2, 1]), PALETTE.softmax), 2, 'ties share it');
	assert.equal(count(svgOf([1, 1, 1]), PALETTE.softmax), 0, 'none stands out among equals');
	assert.doesNotMatch(svgOf(new Array<number>(100).fill(1)), new RegExp(`d="M[^"]*" fill="${PALETTE.softmax}"`));
});

test('linear normalization that is no distribution draws no tick and is not named', () => {
	for (const values of [
		[1, -2, 3],
		[1, -1],
		[0, 0],
	]) {
		const svg = svgOf(values);
		assert.equal(count(svg, LINEAR_TICK), 0);
		assert.ok(!textsOf(svg).includes('linear'));
	}
});

test('given probabilities have no tick of their own at T = 1, and one each at another T', () => {
	assert.equal(count(svgOf([0.25, 0.75], { kind: 'probabilities' }), LINEAR_TICK), 0);
	assert.equal(count(svgOf([0.25, 0.75], { kind: 'probabilities', temperature: 2 }), LINEAR_TICK), 3);
});

test('a masked entry is hatched and called masked', () => {
	const svg = svgOf([1, -Infinity, 2]);
	assert.equal(count(svg, MASK), 1);
	assert.deepEqual(textsOf(svg).slice(3, 6), ['1', '−∞', 'masked']);
});

test('above six entries there are the four largest by rank, the others as one, and a strip of all', () => {
	const texts = textsOf(svgOf([5, 1, 9, 0, 3, 4, 8, 2, 7, 6]));
	assert.deepEqual(texts.filter((_, place) => place % 3 === 0).slice(0, 4), ['2', '6', '8', '9']);
	assert.ok(texts.includes('6 others'));
	assert.ok(texts.includes('all 10 in order'));
});

test('what the text does not list has a row of its own', () => {
	const texts = textsOf(svgOf([-1, -2], { kind: 'logprobs', missingMass: 0.25 }));
	assert.deepEqual(texts.slice(texts.indexOf('unlisted'), -1), ['unlisted', '0.2500']);
});

test('a temperature other than 1 is said', () => {
	assert.ok(textsOf(svgOf([1, 2], { temperature: 0.7 })).includes('softmax · T = 0.7'));
	assert.ok(textsOf(svgOf([1, 2], { temperature: 'argmax' })).includes('softmax · argmax (T → 0)'));
});

test('scores that are no distribution are drawn as they are, a sequence as surprisal', () => {
	assert.deepEqual(textsOf(svgOf([0.9, 0.2], { kind: 'independent' })), ['0', '0.9', '1', '0.2', 'scores']);
	assert.deepEqual(textsOf(svgOf([-0.5, -2], { kind: 'sequence' })), ['0', '0.5', '1', '2', 'surprisal in nats']);
	assert.equal(count(svgOf([0.9, 0.2], { kind: 'independent' }), LINEAR_TICK), 0);
});

test('there is no picture of nothing and of what is undefined', () => {
	for (const values of [[], [NaN, 1], [Infinity, 1], [-Infinity, -Infinity]])
		assert.equal(pictureOf(values), undefined);
});

test('long names, scores and figures leave room for the bars', () => {
	const svg = svgOf([-999_999_999_999_999, -999_999_999_999_963], { labels: ['W'.repeat(64), 'M'.repeat(64)] });
	const lengths = Array.from(svg.matchAll(/ width="([\d.]+)" height="12"/g), ([, width]) => Number(width));
	assert.ok(Math.max(...lengths) > 10, String(lengths));
});

test('a hostile label is text in a well-formed picture', () => {
	const labels = [
		'</text></svg>',
		'"><image href="http://x/"/>',
		"' onload='a",
		'\u0001\uD800',
		'<![CDATA[',
		'&amp;',
		']]>',
	];
	for (const label of labels) {
		const svg = svgOf([1, 2], { labels: [label] });
		assert.equal(textsOf(svg).length, 2 * 3 + 2);
		assert.doesNotMatch(svg, /<image|href=|onload="/);
	}
});

test('the rows are as high as their number, the width is always 320', () => {
	assert.equal(pictureOf([1, 2])?.width, 320);
	assert.equal(pictureOf([1, 2, 3])!.height - pictureOf([1, 2])!.height, 20);
});

test('whatever the numbers, labels and kind, a picture is well formed, has no NaN in it and is below 20,000 characters', () => {
	const entries = fc.array(fc.tuple(fc.double(), fc.option(fc.string({ unit: 'binary' }), { nil: undefined })), {
		maxLength: 80,
	});
	const kinds = fc.constantFrom<Kind[]>('logits', 'logprobs', 'probabilities', 'percent', 'independent', 'sequence');
	const temperatures = fc.constantFrom<TemperatureSetting[]>(1, 0.01, 50, 'argmax', 'uniform');
	fc.assert(
		fc.property(entries, kinds, temperatures, (entries, kind, temperature) => {
			const values = entries.map(([value]) => value);
			const labels = entries.map(([, label]) => label);
			const picture = pictureOf(values, { kind, temperature, labels });
			if (picture === undefined) return;
			textsOf(picture.svg);
			assert.doesNotMatch(picture.svg, /="[^"]*(?:NaN|Infinity|undefined)|[\d-]e[+-]?\d+[ v"]/);
			assert.doesNotMatch(picture.svg, /(?:width|height)="-/);
			assert.ok(picture.svg.length < 20_000);
		}),
		{ numRuns: 300 },
	);
});

test('the longest labels stay below 20,000 characters', () => {
	for (const label of ['&'.repeat(200), `a${'\u0301'.repeat(10_000)}`, '"'.repeat(64)]) {
		const values = Array.from({ length: 128 }, (_, index) => Math.sin(index));
		assert.ok(svgOf(values, { labels: values.map(() => label) }).length < 20_000);
	}
});

/** Where jagged lines begin. */
function breaksOf(svg: string): (string | undefined)[][] {
	return Array.from(svg.matchAll(/<path d="M([\d.-]+) ([\d.-]+)l/g), ([, x, y]) => [x, y]);
}

test('a jagged line stands where the text leaves values out: between rows, and in the strip of many', () => {
	assert.deepEqual(breaksOf(svgOf([1, 2, 3, 4])), []);
	assert.deepEqual(breaksOf(svgOf([1, 2, 3, 4], { gaps: [3] }))[0], ['0', '58.5']);
	assert.deepEqual(breaksOf(svgOf([1, 2, 3, 4], { gaps: [4] }))[0], ['0', '78.5']);
	assert.deepEqual(breaksOf(svgOf([1, 2, 3, 4, 5, 6, 7, 8], { gaps: [4] }))[0], ['158.5', '0']);
});
