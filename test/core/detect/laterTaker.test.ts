import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { laterTaker } from '../../../src/core/detect/laterTaker.ts';
import { SourceText } from '../../../src/core/detect/sourceText.ts';
import { detectAt } from '../../../src/core/detect/detectAt.ts';

function takerIn(code: string): string | undefined {
	const text = `x = [1, 2]\n${code}`;
	return laterTaker(new SourceText(text, 0, text.length), 'x', 10);
}

function kindOf(marked: string): string | undefined {
	return detectAt(marked.replace('§', ''), marked.indexOf('§'), 'python')?.kind;
}

describe('the function that takes a variable later on', () => {
	it('is found as a call, a method, a module that is called and a pipe', () => {
		assert.equal(takerIn('y = softmax(x)'), 'softmax');
		assert.equal(takerIn('y = F.log_softmax(x, dim=-1)'), 'log_softmax');
		assert.equal(takerIn('softmax(&mut x);'), 'softmax');
		assert.equal(takerIn('y = nn.Softmax(dim=0)(x)'), 'Softmax');
		assert.equal(takerIn('y = x.softmax(0)'), 'softmax');
		assert.equal(takerIn('y = x |> softmax'), 'softmax');
		assert.equal(takerIn('y = softmax x'), 'softmax');
	});

	it('is none of another variable, nor of one that is assigned again before', () => {
		assert.equal(takerIn('y = softmax(xs)'), undefined);
		assert.equal(takerIn('x = [0.5, 0.5]\ny = softmax(x)'), undefined);
		assert.equal(takerIn('y = sum(x)'), undefined);
	});

	it('makes numbers logits that their name or size alone would silence, but no probabilities', () => {
		assert.equal(kindOf('weights = [3§, 1, 2]\nshares = softmax(weights)'), 'logits');
		assert.equal(kindOf('x = [1000§, 1001, 1002]\ny = softmax(x)'), 'logits');
		assert.equal(kindOf('p = [0.2, 0.3§, 0.5]\ny = softmax(p)'), 'probabilities');
	});
});
