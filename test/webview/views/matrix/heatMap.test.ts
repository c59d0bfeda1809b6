import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingOf } from '../../../../webview/reading.ts';
import { vectorOf } from '../../../../webview/vector.ts';
import { createHeatMaps, type HeatScene } from '../../../../webview/views/matrix/heatMap.ts';
import { planeOf } from '../../../../webview/views/matrix/plane.ts';
import { madeUpSubject, scrambledLogits } from '../../madeUpSubject.ts';

const subject = madeUpSubject(scrambledLogits(40), { shape: [5, 8] });
const vector = vectorOf(subject, 0);
const scene: HeatScene = {
	plane: planeOf(subject, 0),
	reading: readingOf(vector, 1),
	slice: { along: 'rows', log: false },
	width: 600,
	moving: false,
};

test('what two scenes have in common is kept', () => {
	const next = createHeatMaps();
	const first = next(scene);
	const warmer = next({ ...scene, reading: readingOf(vector, 2), moving: true });
	assert.equal(warmer.heat, first.heat);
	assert.equal(warmer.layout, first.layout);
	assert.equal(warmer.repainted, true);
	const narrower = next({ ...scene, width: 300 });
	assert.notEqual(narrower.layout, first.layout);
	const across = next({ ...scene, width: 300, slice: { along: 'columns', log: true } });
	assert.notEqual(across.heat, narrower.heat);
	assert.notEqual(across.axis.decades, undefined);
});

test('a scene that is asked for again while its temperature moves is not painted again', () => {
	const next = createHeatMaps();
	next({ ...scene, moving: true });
	assert.equal(next({ ...scene, moving: true }).repainted, false);
	assert.equal(next(scene).repainted, true);
});

test('names of rows that are longer get more room', () => {
	const elided = madeUpSubject(subject.values, { shape: [5, 8], rowPlaces: ['0', '1', '2', '99998', '99999'] });
	const [plain, wide] = [scene, { ...scene, reading: readingOf(vectorOf(elided, 0), 1) }].map(
		each => createHeatMaps()(each).layout,
	);
	assert.ok(wide!.left > plain!.left);
});
