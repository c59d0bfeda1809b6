import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../../src/core/present/translate.ts';
import { barsOf } from '../../../webview/chart/bars.ts';
import { vectorOf } from '../../../webview/vector.ts';
import { madeUpSubject } from '../madeUpSubject.ts';

function lastName(values: readonly number[], listed: number, missingMass?: number): string | undefined {
	const subject = madeUpSubject(values, {
		kind: 'logprobs',
		...(missingMass !== undefined && { missingMass }),
	});
	const series = {
		indices: Uint32Array.from({ length: listed }, (_, entry) => entry),
		othersCount: values.length - listed,
	};
	return barsOf(vectorOf(subject, 0), series, english).names.at(-1);
}

test('entries without a bar of their own are others, what the text does not list is unlisted', () => {
	const halves = [Math.log(0.5), Math.log(0.25), Math.log(0.25)];
	assert.equal(lastName(halves, 3), '2');
	assert.equal(lastName(halves, 1), '2 others');
	assert.equal(lastName(halves.slice(0, 2), 2, 0.25), 'unlisted');
	assert.equal(lastName(halves.slice(0, 2), 1, 0.25), '1 others + unlisted');
});
