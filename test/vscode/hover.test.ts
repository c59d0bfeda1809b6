import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverOver, openText, picturesOf } from './hovers.ts';
import { logitscope } from './logitscope.ts';
import { withSetting } from './settings.ts';

const WORKED_EXAMPLE = 'logits = [2, 4, 2, 1]\n';

describe('the hover', () => {
	before(() => logitscope().activate());

	it('has one picture and the figures of the worked example', async () => {
		const hover = await hoverOver(await openText(WORKED_EXAMPLE), '4, 2');
		assert.ok(hover);
		const [picture, ...others] = picturesOf(hover);
		assert.deepEqual(others, []);
		assert.match(picture ?? '', /^<svg [^]*0\.757[^]*<\/svg>$/);
		assert.match(hover.value, /\*\*0\.757/);
		assert.match(hover.value, /entropy 0\.8011 nats/);
		assert.match(hover.value, /perplexity 2\.228/);
	});

	it('covers the array', async () => {
		const editor = await openText(WORKED_EXAMPLE);
		const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			editor.document.uri,
			new vscode.Position(0, 12),
		);
		assert.equal(editor.document.getText(hover?.range), '[2, 4, 2, 1]');
	});

	it('trusts its four commands and nothing else', async () => {
		const hover = await hoverOver(await openText(WORKED_EXAMPLE), '4, 2');
		assert.deepEqual(hover?.isTrusted, {
			enabledCommands: [
				'logitscope.visualizeAtCursor',
				'logitscope.lockSideView',
				'logitscope.copySoftmaxAs',
				'logitscope.readArrayAs',
			],
		});
		assert.notEqual(hover?.supportHtml, true);
	});

	it('puts nothing of the document into its links', async () => {
		const hover = await hoverOver(await openText(WORKED_EXAMPLE), '4, 2');
		const commands = [...(hover?.value ?? '').matchAll(/\(command:([\w.]+)\?([^ )]*)/g)];
		assert.equal(commands.length, 4);
		for (const [, , argument = ''] of commands) {
			assert.match(decodeURIComponent(argument), /^\["[0-9a-f-]{36}"\]$/);
		}
	});

	const silent = {
		'a subscript': ['x = a[0, 1]', '0, 1'],
		'a slice': ['x = a[1:3, 2:5]', '1:3'],
		'a call': ['f(1, 2, 3)', '2, 3'],
		'token ids': ['input_ids = [101, 7592, 2088, 102]', '7592'],
		'an empty array': ['x = []', '[]'],
		'an unclosed bracket': ['x = [1.5, 2.5', '1.5'],
		'a word': ['hello = world', 'hello'],
		'one number, below the minimum length': ['x = [5.0]', '5.0'],
	} as const;
	for (const [what, [text, at]] of Object.entries(silent)) {
		it(`is silent over ${what}`, async () => {
			assert.equal(await hoverOver(await openText(text), at), undefined);
		});
	}

	it('shows one number when the minimum length is 1', async () => {
		const editor = await openText('logits = [5.0]');
		await withSetting('minimumLength', 1, async () => assert.ok(await hoverOver(editor, '5.0')));
	});

	it('is off when the setting says so', async () => {
		const editor = await openText(WORKED_EXAMPLE);
		await withSetting('hover.enabled', false, async () => assert.equal(await hoverOver(editor, '4, 2'), undefined));
	});

	it('uses the temperature of the settings and says so', async () => {
		const editor = await openText(WORKED_EXAMPLE);
		await withSetting('temperature', 0.5, async () => {
			const hover = await hoverOver(editor, '4, 2');
			assert.match(hover?.value ?? '', /\*\*0\.962/);
			assert.match(hover?.value ?? '', /T = 0\.5/);
		});
	});

	it('uses temperature 1 where the setting is none', async () => {
		const editor = await openText(WORKED_EXAMPLE);
		for (const wrong of ['abc', -1, null, []]) {
			await withSetting('temperature', wrong, async () => {
				assert.match((await hoverOver(editor, '4, 2'))?.value ?? '', /\*\*0\.757/);
			});
		}
	});

	it('names the kind', async () => {
		assert.match((await hoverOver(await openText(WORKED_EXAMPLE), '4, 2'))?.value ?? '', /\*\*4 logits\*\*/);
		const probabilities = await hoverOver(await openText('probs = [0.5, 0.25, 0.25]'), '0.5');
		assert.match(probabilities?.value ?? '', /\*\*3 probabilities\*\*/);
	});

	it('says that the text leaves values out, and names the labels', async () => {
		const hover = await hoverOver(await openText('logits: [2. 1. ... 4. 1.]', 'plaintext'), '4.');
		assert.match(hover?.value ?? '', /leaves values out/);
		assert.match(hover?.value ?? '', /top &#91;−2&#93; = 4,/);
		const labelled = await hoverOver(await openText('logits = {"Paris": 4.5, "Rome": 1.25}'), '4.5');
		assert.match(labelled?.value ?? '', /top “Paris” = 4\.5/);
	});

	it('says that candidates are not listed, and that entropy and perplexity are then the least there may be', async () => {
		const hover = await hoverOver(await openText('top_logprobs = {"Paris": -0.5, "Rome": -1.5}'), '-0.5');
		assert.match(hover?.value ?? '', /\*\*2 log-probabilities\*\* \+ unlisted/);
		assert.match(hover?.value ?? '', /entropy ≥\u00A00\.\d+ nats · perplexity ≥\u00A02\.\d+/);
	});

	it('offers to copy where there is a distribution only', async () => {
		const some = await hoverOver(await openText('logits = [1.5, 2.5]'), '1.5');
		assert.match(some?.value ?? '', /command:logitscope\.copySoftmaxAs/);
		const none = await hoverOver(await openText("logits = [1.5, float('nan'), 2.5]"), '1.5');
		assert.match(none?.value ?? '', /command:logitscope\.visualizeAtCursor/);
		assert.doesNotMatch(none?.value ?? '', /copySoftmaxAs/);
	});

	it('says the perplexity of scores along a text', async () => {
		const hover = await hoverOver(await openText('token_logprobs = [-1, -0.5, -0.25]'), '-0.5');
		assert.match(hover?.value ?? '', /mean surprisal 0\.5833 nats · perplexity 1\.792/);
	});

	it('says why linear normalization is no distribution, in the picture and in its text', async () => {
		const hover = await hoverOver(await openText('logits = [-1.5, 3.0, 2.0]'), '3.0');
		assert.match(hover?.value ?? '', /no linear&#58; entry 0 is negative\]\(data/);
		assert.match((hover && picturesOf(hover)[0]) ?? '', /no linear: entry 0 is negative/);
	});

	it('says which entry is NaN, and draws nothing', async () => {
		const hover = await hoverOver(await openText("logits = [1.5, float('nan'), 2.5]"), '1.5');
		assert.match(hover?.value ?? '', /entry 1 is NaN/);
		assert.deepEqual(hover && picturesOf(hover), []);
	});

	it('says that everything is masked, and draws nothing', async () => {
		const hover = await hoverOver(await openText("logits = [float('-inf'), float('-inf')]"), 'float');
		assert.match(hover?.value ?? '', /every entry is masked/);
		assert.deepEqual(hover && picturesOf(hover), []);
	});

	it('shows the row of a matrix at the mouse', async () => {
		const editor = await openText('logits = [[1.5, 2.5], [0.5, -3.5]]');
		assert.match((await hoverOver(editor, '-3.5'))?.value ?? '', /2 × 2 logits · row 1/);
	});

	it('stays below 60,000 characters for 128,000 values', async () => {
		const values = Array.from({ length: 128_000 }, (_, index) => ((index * 7919) % 10_007) / 1000 - 5);
		const hover = await hoverOver(await openText(`logits = [${values.join(', ')}]`), '-5,');
		assert.ok(hover && hover.value.length < 60_000, `${hover?.value.length} characters`);
		assert.equal(picturesOf(hover).length, 1);
	});

	const hostile = [
		'![x](https://evil.example/p.png)',
		'[a](command:workbench.action.quit)',
		'<command:type?%7B%22text%22:%22x%22%7D#>',
		'<img src=https://evil.example/a.png>',
		'https://evil.example',
		'a|b',
		'$(alert)',
		'&lt;b&gt;',
		'</text></svg><script>alert(1)</script>',
	];
	for (const label of hostile) {
		it(`shows the label ${label} as text only`, async () => {
			const hover = await hoverOver(await openText(`logits = {${JSON.stringify(label)}: 9.5, "b": 1.25}`), '9.5');
			assert.ok(hover);
			assert.ok(!hover.value.includes(label), hover.value);
			assert.equal(hover.value.match(/command:/g)?.length, 4);
			assert.doesNotMatch(hover.value.replace(/data:image[^)]*/, ''), /<|https:/);
			for (const picture of picturesOf(hover)) assert.doesNotMatch(picture, /<script|<img|<\/text><\/svg><|href/);
		});
	}
});
