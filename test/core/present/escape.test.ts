import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escapeMarkdown, escapeXml, plainLabel } from '../../../src/core/present/escape.ts';

/** What a Markdown or an XML reader makes of the references. */
function unescape(text: string): string {
	const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
	return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
		code === undefined ? (names[name] ?? '') : String.fromCodePoint(Number(code)),
	);
}

/** Labels of hostile documents; each must come out as text and nothing else. */
const HOSTILE: Readonly<Record<string, readonly string[]>> = {
	'an image': ['![x](https://evil.example/p.png)'],
	'a link to a command': ['[a](command:workbench.action.quit)'],
	'an autolink to a command': ['<command:type?%7B%22text%22:%22x%22%7D#>'],
	'a tag with a control in it': ['<img\rsrc=https://evil.example/a.png>', '<img\fsrc=https://evil.example/a.png>'],
	'a bare address': ['https://evil.example', 'www.evil.example', 'a@evil.example'],
	'a table': ['a|b', 'a|b\n-|-\n1|2'],
	'a code fence': ['```js\n', '`', '`````', '~~~'],
	'a block': ['# h', 'a\n===', '---', '- a', '1. a', '1) a', '> q', '    code', '[x]: command:q\n[x]', '[!NOTE]'],
	'an icon': ['$(alert) $(sync~spin)'],
	'a reference': ['&lt;b&gt;', '&#60;script&#62;', '&amp;', '&colon;'],
	'a script': [
		'<script>alert(1)</script>',
		'<svg onload=alert(1)>',
		'<details open ontoggle=alert(1)>',
		'<!--',
		'<?x?>',
		'<![CDATA[',
		']]>',
	],
	'an end of its element': ['"><image href="http://x/"/>', "' onload='alert(1)", '</text></svg>'],
	'what XML forbids': ['\u0001', '\uFFFE', '\uD800', '\uDC00x'],
	'an address of another scheme': ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vscode://x'],
	'a name of the object prototype': ['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
	'a formula': ["=cmd|'/c calc'!A0", '+1', '@SUM(1)'],
	'a path': ['../../etc/passwd', 'CON', 'a\0b', 'a/b'],
};

for (const [what, labels] of Object.entries(HOSTILE)) {
	test(`a label that is ${what} stays text in Markdown`, () => {
		for (const label of labels) {
			const escaped = escapeMarkdown(plainLabel(label));
			assert.match(escaped, /^(?:[A-Za-z0-9 ]|\P{ASCII}|&#\d+;)*$/u);
			assert.equal(unescape(escaped), plainLabel(label));
		}
	});

	test(`a label that is ${what} stays text in XML`, () => {
		for (const label of labels) {
			const escaped = escapeXml(label);
			assert.doesNotMatch(escaped, /[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
			assert.doesNotMatch(escaped, /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u);
		}
	});
}

test('a label is one line without anything invisible', () => {
	const cases = [
		['a\nb\tc\r', 'a\\nb\\tc\\r'],
		[' sky', '␣sky'],
		['\u202E321\u202C', '\uFFFD321\uFFFD'],
		['a\u200Bb\u2060c\uFEFF', 'a\uFFFDb\uFFFDc\uFFFD'],
		['a\u2028b\u0085c', 'a\uFFFDb\uFFFDc'],
		['soft\u00ADhyphen', 'soft\uFFFDhyphen'],
		['tag\u{E0041}', 'tag\uFFFD'],
		['葛\u{E0100}', '葛\uFFFD'],
		['\uFE0F', '\uFFFD'],
		['\uD83D', '\uFFFD'],
		['\uDC00\uD83D', '\uFFFD\uFFFD'],
	] as const;
	for (const [label, plain] of cases) assert.equal(plainLabel(label), plain);
});

test('a label in any script is left as it is, an emoji with its variation selector too', () => {
	for (const label of ['日本語', 'مرحبا', 'ภาษาไทย', '😀', '❤️', 'naïve café', 'Ünïcödé']) {
		assert.equal(plainLabel(label), label.normalize('NFC'));
		assert.equal(unescape(escapeMarkdown(plainLabel(label))), label.normalize('NFC'));
	}
});

test('a label is composed (NFC)', () => {
	assert.equal(plainLabel('e\u0301'), 'é');
});

test('a label of more than 64 code points is cut, whatever its length', () => {
	assert.equal(plainLabel('A'.repeat(64)), 'A'.repeat(64));
	assert.equal(plainLabel('A'.repeat(65)), `${'A'.repeat(63)}…`);
	assert.equal(plainLabel('A'.repeat(120_000)), `${'A'.repeat(63)}…`);
	assert.equal(plainLabel('😀'.repeat(700)), `${'😀'.repeat(63)}…`);
	assert.equal(Array.from(plainLabel(`a${'\u0301'.repeat(10_000)}`)).length, 64);
});

test('an empty label stays empty, and blanks at the ends are shown', () => {
	assert.equal(plainLabel(''), '');
	assert.equal(plainLabel('  a b '), '␣␣a b␣');
	assert.equal(plainLabel('   '), '␣␣␣');
	assert.equal(escapeMarkdown(' a '), '&#32;a&#32;');
});

test('a sentence is escaped and not cut', () => {
	const sentence = `${'word '.repeat(100)}<b>`;
	assert.equal(unescape(escapeMarkdown(sentence)), sentence);
	assert.doesNotMatch(escapeMarkdown(sentence), /[<>]/);
});

test('no text leaves an ASCII character but letters, digits and inner spaces bare in Markdown', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), text => {
			const escaped = escapeMarkdown(plainLabel(text));
			assert.match(escaped, /^(?:[A-Za-z0-9 ]|\P{ASCII}|&#\d+;)*$/u);
			assert.doesNotMatch(escaped, /^ | $/);
			assert.equal(unescape(escaped), plainLabel(text));
			assert.ok(Array.from(plainLabel(text)).length <= 64);
		}),
	);
});
