import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identityOf, sameIdentity } from '../../src/host/sources/arrayIdentity.ts';

function at(text: string, sought: string, nth = 0): ReturnType<typeof identityOf> {
	let start = text.indexOf(sought);
	for (let i = 0; i < nth; i++) start = text.indexOf(sought, start + 1);
	return identityOf(text, start, [2]);
}

test('an array is told by the text before it on its line, without the indentation', () => {
	assert.deepEqual(at('x = 1\n  logits = [2, 4]', '['), { before: 'logits = ', shape: '2', ordinal: 0 });
	assert.deepEqual(at('\tlogits = [2, 4]', '['), at('logits = [2, 4]', '['));
});

test('arrays behind the same text are counted, those behind other text are not', () => {
	const text = 'logits = [2, 4]\nother = [1, 2]\nlogits = [3, 5]\n';
	assert.equal(at(text, '[', 2).ordinal, 1);
	assert.equal(at(text, '[', 1).ordinal, 0);
});

test('arrays that begin their line are counted among those that do', () => {
	const text = '[2, 4]\n[1, 2]\n[3, 5]\n';
	assert.deepEqual(at(text, '[', 2), { before: '', shape: '2', ordinal: 1 });
	assert.equal(sameIdentity(at(text, '[', 1), at(text, '[', 2)), false);
});

test('text before the line changes nothing, another shape does', () => {
	const one = identityOf('logits = [2, 4]', 9, [2]);
	assert.ok(sameIdentity(one, identityOf('# a comment\nlogits = [2, 4]', 21, [2])));
	assert.ok(!sameIdentity(one, identityOf('logits = [2, 4]', 9, [2, 1])));
});

test('a long line counts with its end only', () => {
	const { before } = identityOf(`${'x'.repeat(1000)} = [2, 4]`, 1003, [2]);
	assert.equal(before.length, 80);
});
