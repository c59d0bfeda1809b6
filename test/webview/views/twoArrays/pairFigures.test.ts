import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { klDivergenceNats } from '../../../../src/core/math/divergence.ts';
import type { DefinedDistribution } from '../../../../src/core/present/distribution.ts';
import { finish } from '../../../../src/core/steps.ts';
import type { Subject } from '../../../../src/protocol/subject.ts';
import { type Vector, vectorOf } from '../../../../webview/vector.ts';
import { pairFiguresSteps } from '../../../../webview/views/twoArrays/pairFigures.ts';
import { pairingOf } from '../../../../webview/views/twoArrays/pairing.ts';
import { madeUpSubject } from '../../madeUpSubject.ts';

function vector(values: readonly number[], rest: Partial<Subject> = {}): Vector {
	return vectorOf(madeUpSubject(values, rest), 0);
}

function figuresOf(left: Vector, right: Vector) {
	const [p, q] = [left.atOne, right.atOne];
	assert.ok(p.state === 'distribution' && q.state === 'distribution');
	return { figures: finish(pairFiguresSteps(pairingOf(left, right), p, q)), p, q } satisfies {
		figures: unknown;
		p: DefinedDistribution;
		q: DefinedDistribution;
	};
}

describe('the figures of two arrays', () => {
	test('are those of the core, outcome by outcome', () => {
		const { figures, p, q } = figuresOf(vector([2, 4, 2, 1]), vector([3, 3, 0, 1]));
		assert.equal(figures.leftToRight, klDivergenceNats(p.probabilities, q.probabilities));
		assert.equal(figures.rightToLeft, klDivergenceNats(q.probabilities, p.probabilities));
		assert.equal(figures.pooled, false);
		assert.deepEqual([figures.onlyInLeft, figures.onlyInRight], [undefined, undefined]);
	});

	test('are 0 for the same array, and nothing moves', () => {
		const { figures } = figuresOf(vector([2, 4, 2, 1]), vector([2, 4, 2, 1]));
		assert.deepEqual([figures.leftToRight, figures.jensenShannon, figures.totalVariation], [0, 0, 0]);
		assert.deepEqual(figures.movers, []);
	});

	test('list the largest movers first', () => {
		const { figures } = figuresOf(
			vector([0.5, 0.3, 0.2], { kind: 'probabilities' }),
			vector([0.45, 0.1, 0.45], { kind: 'probabilities' }),
		);
		assert.deepEqual(figures.movers, [2, 1, 0]);
	});

	test('are infinite one way where lengths differ, and name the fullest that the other lacks', () => {
		const { figures } = figuresOf(vector([2, 4, 2, 1]), vector([2, 4, 2, 1, 0, 3]));
		assert.ok(Number.isFinite(figures.leftToRight));
		assert.equal(figures.rightToLeft, Infinity);
		assert.equal(figures.onlyInRight, 5);
		assert.equal(figures.onlyInLeft, undefined);
	});

	test('of lists of candidates are lower bounds, what is unlisted taken as one', () => {
		const left = vector([0.6, 0.2], { kind: 'probabilities', labels: ['a', 'b'] });
		const right = vector([0.5, 0.1], { kind: 'probabilities', labels: ['a', 'c'] });
		const { figures } = figuresOf(left, right);
		assert.equal(figures.pooled, true);
		// a and the rest: 0.6, 0.4 against 0.5, 0.5
		assert.ok(Math.abs(figures.leftToRight - klDivergenceNats([0.6, 0.4], [0.5, 0.5])) < 1e-12);
		assert.ok(Math.abs(figures.totalVariation - 0.1) < 1e-12);
		assert.deepEqual(figures.movers, [0]);
	});

	test('name the unlisted where only one array leaves room for them', () => {
		const left = vector([0.6, 0.2], { kind: 'probabilities', labels: ['a', 'b'] });
		const right = vector([0.5, 0.5], { kind: 'probabilities', labels: ['a', 'b'] });
		assert.equal(figuresOf(left, right).figures.onlyInLeft, 'unlisted');
	});
});
