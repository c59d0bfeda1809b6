import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ArrayPlace, KindMemory } from '../../src/host/sources/kindMemory.ts';

const TEXT = 'first = [1, 2]\nsecond = [3, 4]\n';

function array(text: string, literal: string, uri = 'file:///a.py'): ArrayPlace {
	const start = text.indexOf(literal);
	return { uri, text: () => text, range: { start, end: start + literal.length }, shape: [2] };
}

function chosen(): KindMemory {
	const memory = new KindMemory(undefined);
	memory.choose(array(TEXT, '[3, 4]'), 'percent');
	return memory;
}

describe('a chosen kind', () => {
	test('is that of its array, and of no other', () => {
		const memory = chosen();
		assert.equal(memory.find(array(TEXT, '[3, 4]')), 'percent');
		assert.equal(memory.find(array(TEXT, '[1, 2]')), undefined);
		assert.equal(memory.find(array(TEXT, '[3, 4]', 'file:///b.py')), undefined);
	});

	test('is replaced by the next one, and forgotten with auto', () => {
		const memory = chosen();
		memory.choose(array(TEXT, '[3, 4]'), 'logits');
		assert.equal(memory.find(array(TEXT, '[3, 4]')), 'logits');
		memory.choose(array(TEXT, '[3, 4]'), 'auto');
		assert.equal(memory.find(array(TEXT, '[3, 4]')), undefined);
		assert.equal(memory.has('file:///a.py'), false);
	});

	test('stays with its array over edits, of its numbers too', () => {
		const memory = chosen();
		memory.edit('file:///a.py', [{ rangeOffset: 0, rangeLength: 0, text: '# a comment\n' }]);
		memory.edit('file:///a.py', [{ rangeOffset: 37, rangeLength: 1, text: '33.5' }]);
		const edited = `# a comment\n${TEXT.replace('3', '33.5')}`;
		assert.equal(edited.slice(36, 45), '[33.5, 4]');
		assert.equal(memory.find(array(edited, '[33.5, 4]')), 'percent');
		assert.equal(memory.find(array(edited, '[1, 2]')), undefined);
	});

	test('stays when a constructor is put around the array', () => {
		const memory = chosen();
		memory.edit('file:///a.py', [{ rangeOffset: 24, rangeLength: 0, text: 'c(' }]);
		const edited = TEXT.replace('[3, 4]', 'c([3, 4])');
		assert.equal(memory.find(array(edited, 'c([3, 4])')), 'percent');
	});

	test('is found by identity after closing and opening, wherever the line went', () => {
		const memory = chosen();
		memory.close('file:///a.py');
		const changed = `# changed elsewhere\n${TEXT}`;
		assert.equal(memory.find(array(changed, '[3, 4]')), 'percent');
		assert.equal(memory.find(array(changed, '[1, 2]')), undefined);
	});

	test('goes along when its file or folder is renamed', () => {
		const memory = new KindMemory(undefined);
		memory.choose(array(TEXT, '[3, 4]', 'file:///src/a.py'), 'percent');
		const rename = (from: string, to: string) => memory.rename([{ from, to }]);
		assert.deepEqual(rename('file:///src/a.py', 'file:///src/b.py'), ['file:///src/b.py']);
		assert.deepEqual(rename('file:///src', 'file:///lib'), ['file:///lib/b.py']);
		assert.deepEqual(rename('file:///li', 'file:///other'), []);
		assert.equal(memory.find(array(TEXT, '[3, 4]', 'file:///lib/b.py')), 'percent');
		assert.equal(memory.has('file:///src/a.py'), false);
	});

	for (const [how, moves] of [
		['one after the other', ['a.py', 'c.py', 'b.py', 'a.py', 'c.py', 'b.py']],
		['at once', ['a.py', 'b.py', 'b.py', 'a.py']],
	] as const) {
		test(`goes along when two files exchange their names ${how}`, () => {
			const memory = new KindMemory(undefined);
			memory.choose(array(TEXT, '[3, 4]', 'file:///a.py'), 'percent');
			memory.choose(array(TEXT, '[3, 4]', 'file:///b.py'), 'other');
			const renamed = memory.rename(
				Array.from({ length: moves.length / 2 }, (_, move) => ({
					from: `file:///${moves[2 * move]!}`,
					to: `file:///${moves[2 * move + 1]!}`,
				})),
			);
			assert.deepEqual(renamed.toSorted(), ['file:///a.py', 'file:///b.py']);
			assert.equal(memory.find(array(TEXT, '[3, 4]', 'file:///b.py')), 'percent');
			assert.equal(memory.find(array(TEXT, '[3, 4]', 'file:///a.py')), 'other');
		});
	}

	test('is found by identity when the line was wiped out and put elsewhere', () => {
		const memory = chosen();
		memory.edit('file:///a.py', [{ rangeOffset: 0, rangeLength: TEXT.length, text: '' }]);
		assert.equal(memory.find(array('second = [3, 4]\n', '[3, 4]')), 'percent');
	});

	test('follows a name that was changed before saving', () => {
		const memory = chosen();
		memory.edit('file:///a.py', [{ rangeOffset: 15, rangeLength: 6, text: 'scores' }]);
		const renamed = TEXT.replace('second', 'scores');
		memory.save('file:///a.py', () => renamed);
		memory.close('file:///a.py');
		assert.equal(memory.find(array(TEXT, '[3, 4]')), undefined);
		assert.equal(memory.find(array(renamed, '[3, 4]')), 'percent');
	});

	test('survives storing', () => {
		const memory = new KindMemory(structuredClone(chosen().toStore()));
		assert.equal(memory.find(array(TEXT, '[3, 4]')), 'percent');
	});
});

describe('the memory', () => {
	test('holds 500 documents and forgets those used least recently', () => {
		const memory = new KindMemory(undefined);
		for (let i = 0; i < 500; i++) memory.choose(array(TEXT, '[1, 2]', `file:///${i}`), 'other');
		assert.equal(memory.find(array(TEXT, '[1, 2]', 'file:///0')), 'other');
		memory.choose(array(TEXT, '[1, 2]', 'file:///500'), 'other');
		assert.equal(memory.has('file:///0'), true);
		assert.equal(memory.has('file:///1'), false);
		assert.equal(new KindMemory(memory.toStore()).has('file:///500'), true);
	});

	test('does not read the text of documents without a choice', () => {
		const place = array(TEXT, '[1, 2]', 'file:///b.py');
		assert.equal(chosen().find({ ...place, text: () => assert.fail('the text was read') }), undefined);
	});

	test('drops whatever is stored and is no choice', () => {
		const good = { kind: 'percent', before: 'second = ', shape: '2', ordinal: 0 };
		const stored = [
			null,
			{ uri: 1, choices: [good] },
			{ uri: 'file:///b.py', choices: [{ ...good, kind: '__proto__' }, { ...good, ordinal: '0' }, 7] },
			{ uri: 'file:///a.py', choices: [{}, good] },
		];
		const memory = new KindMemory(stored);
		assert.equal(memory.find(array(TEXT, '[3, 4]')), 'percent');
		assert.equal(memory.has('file:///b.py'), false);
		for (const none of [undefined, null, 3, 'x', {}, { length: 4 }])
			assert.deepEqual(new KindMemory(none).toStore(), []);
	});
});
