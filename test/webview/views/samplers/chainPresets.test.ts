import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samplersSlice, stepNames } from '../../../../webview/state/samplersState.ts';
import { isPreset, presetNames, presetOf, presetTemperature } from '../../../../webview/views/samplers/chainPresets.ts';

const { initial } = samplersSlice;

for (const name of presetNames) {
	test(`${name} has every step once, and is found again in the state that it makes`, () => {
		const { chain, temperature } = presetOf(name, initial);
		assert.deepEqual(chain.order.toSorted(), stepNames.toSorted());
		const state = samplersSlice.reduce(initial, { type: 'adopt', chain });
		assert.ok(isPreset(name, state, temperature ?? 0.3));
		assert.deepEqual(
			presetNames.filter(other => isPreset(other, state, temperature ?? 0.3)),
			[name],
		);
		assert.equal(presetTemperature(name), temperature);
		const other = samplersSlice.reduce(state, { type: 'turn', step: 'typical', on: true });
		assert.equal(isPreset(name, other, temperature ?? 0.3), false);
	});
}

test('Hugging Face warms before it cuts and keeps ties, llama.cpp cuts before it warms and does not', () => {
	const huggingFace = presetOf('huggingFace', initial);
	const llamaCpp = presetOf('llamaCpp', initial);
	assert.deepEqual(huggingFace.chain.order.slice(0, 6), [
		'penalties',
		'temperature',
		'topK',
		'topP',
		'minP',
		'typical',
	]);
	assert.deepEqual(huggingFace.chain.on.toSorted(), ['temperature', 'topK']);
	assert.equal(huggingFace.chain.settings.topK, 50);
	assert.equal(huggingFace.chain.ties, 'keep');
	assert.deepEqual(llamaCpp.chain.order, stepNames);
	assert.deepEqual(llamaCpp.chain.on.toSorted(), ['minP', 'temperature', 'topK', 'topP']);
	assert.equal(llamaCpp.chain.ties, 'cut');
	assert.deepEqual([huggingFace.temperature, llamaCpp.temperature], [1, 0.8]);
});

test('a preset leaves the numbers of the steps that it does not use', () => {
	const typed = samplersSlice.reduce(initial, { type: 'set', step: 'typical', setting: 'typical', value: 0.3 });
	assert.equal(presetOf('llamaCpp', typed).chain.settings.typical, 0.3);
});
