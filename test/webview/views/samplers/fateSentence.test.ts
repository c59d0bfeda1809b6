import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DropReason } from '../../../../src/core/math/samplers/samplerState.ts';
import { english } from '../../../../src/core/present/translate.ts';
import { dropSentence } from '../../../../webview/views/samplers/fateSentence.ts';

const cases: readonly (readonly [DropReason, string])[] = [
	[{ type: 'topP', massAbove: 0.96231, p: 0.95 }, 'those above already hold 0.9623'],
	[{ type: 'minP', ratio: 0.0309, minP: 0.05 }, '0.0309 of the top, below 0.05'],
	[{ type: 'typical', deviationNats: 2.5, cutoffNats: 1 }, '2.500 nats from the entropy, over 1'],
	[{ type: 'topNSigma', sigmas: 1.25, n: 1 }, '1.250 σ below the top, over 1'],
];

for (const [reason, sentence] of cases) {
	test(`${reason.type} says "${sentence}"`, () => {
		assert.equal(dropSentence(reason, english), sentence);
	});
}
