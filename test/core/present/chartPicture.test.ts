import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { chartPicture, type PictureRow } from '../../../src/core/present/chartPicture.ts';

const PALETTE = {
	background: '#fff',
	text: '#111',
	quiet: '#555',
	softmax: '#005fb8',
	softmaxQuiet: '#5b8cc0',
	rival: '#b3560b',
	grid: '#ccc',
};

function row(rest: Partial<PictureRow> = {}): PictureRow {
	return {
		name: 'a',
		score: '1',
		size: 0.5,
		rival: undefined,
		ghost: undefined,
		figure: '0.5000',
		strong: false,
		...rest,
	};
}

function picture(rows: readonly PictureRow[], title = 'train.py:12') {
	return chartPicture({ title, subtitle: 'T = 1', rows, names: { bars: 'softmax' }, palette: PALETTE });
}

function count({ svg }: { readonly svg: string }): number {
	return svg.split('<').length;
}

describe('a chart to be saved', () => {
	test('stands by itself: no script, no style sheet, no reference', () => {
		const { svg } = picture([row()]);
		assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
		assert.doesNotMatch(svg, /<script|href|url\(|<foreignObject|<style/);
	});

	test('text of a document adds no element, whatever it is', () => {
		const plain = count(picture([row()]));
		const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<b>"&\'', ']]>', '</svg><script>'));
		fc.assert(
			fc.property(texts, texts, (name, title) => {
				assert.equal(count(picture([row({ name })], title)), plain);
			}),
		);
	});

	test('bars are as long as their values, a mask has none', () => {
		const { svg } = picture([row({ size: 0.8 }), row({ size: 0.2 }), row({ size: undefined, figure: 'masked' })]);
		const lengths = Array.from(svg.matchAll(/<rect x="[^"]*" y="[^"]*" width="([\d.]+)" height="12"/g), ([, width]) =>
			Number(width),
		);
		assert.equal(lengths.length, 2);
		assert.ok(Math.abs(lengths[0]! / lengths[1]! - 4) < 0.01);
	});

	test('every coordinate is a number, also of values that are none', () => {
		for (const size of [NaN, Infinity, -1e308, 1e308, 0]) {
			assert.doesNotMatch(picture([row({ size, rival: size, ghost: size }), row()]).svg, /NaN|Infinity|undefined/);
		}
	});

	test('has a row for each entry and room for all', () => {
		assert.equal(picture(Array.from({ length: 201 }, () => row())).height, picture([row()]).height + 200 * 20);
	});
});
