import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import { heredocAt } from '../../../src/core/detect/heredoc.ts';
import { detectSelection } from '../../../src/core/detect/detectSelection.ts';
import { explainAt } from '../../../src/core/detect/explainAt.ts';
import { isSilent, reads } from './languages/cases.ts';

describe('a fence of Markdown', () => {
	reads('markdown', [
		["```cpp\nfloat z[] = {0x1.8p1f, 1'0§00.5f}; // {1}\n```\n", [3, 1000.5]],
		['~~~ocaml\nlet z = [| 1.5; -.2.§0 |]\n~~~\n', [1.5, -2]],
		['```matlab\nA = [1 -2§; 3 - 1 4];\n```\n', [1, -2, 2, 4], { shape: [2, 2] }],
		['- item:\n\n  ```c++\n  float z[] = {1.5f, -0.5f§};\n  ```\n', [1.5, -0.5]],
		['> ```rs\n> let z = vec![1.5_f64, -0.5§];\n> ```\n', [1.5, -0.5]],
		['```{r, echo=FALSE}\nz <- c(a = 1.5, b = -0.5§)\n```\n', [1.5, -0.5], { labels: ['a', 'b'] }],
		['```toml\nx = [1_0.5, -0.5§]\n```\n', [10.5, -0.5]],
		['````md\n```\n[1.5, -0.5§]\n```\n````\n', [1.5, -0.5]],
		['```\n[1.5 -0.5§]\n```\n', [1.5, -0.5]],
		['```py\nz = [1, 2]\n```\n\nText: [1.5 -0.5§]\n', [1.5, -0.5]],
	]);
	isSilent('markdown', [
		'```rust\nlet x = &z[1..§3];\n```\n',
		'```go\nimage.Rect(0, 0, 640§, 480)\n```\n',
		'```cp§p\n1.5\n```\n',
	]);

	it('gives offsets of the document', () => {
		const text = 'Text\n```cpp\nfloat z[] = {1.5f, -0.5f};\n```\n';
		const detection = detectAt(text, text.indexOf('-0.5'), 'markdown');
		assert.ok(detection);
		assert.equal(text.slice(detection.range.start, detection.range.end), '{1.5f, -0.5f}');
		assert.equal(text.slice(detection.numberRanges[2], detection.numberRanges[3]), '-0.5f');
	});

	it('has its selections read in its language, with or without its marks', () => {
		const text = 'Text\n```cpp\nfloat z[] = {1.5f, -0.5f};\n```\nMore\n';
		for (const [first, last] of [
			['1.5f', '};'],
			['float', '\n```\nMore'],
			['```cpp', '\nMore'],
		] as const) {
			const detection = detectSelection(text, text.indexOf(first), text.indexOf(last), 'markdown');
			assert.deepEqual([...(detection?.values ?? [])], [1.5, -0.5], first);
			assert.equal(text.slice(detection?.numberRanges[2], detection?.numberRanges[3]), '-0.5f');
		}
	});

	it('has its faults explained in its language, at their place in the document', () => {
		const text = 'Text\n\n```cpp\nfloat z[] = {1.5f, // one\n  f(2)};\n```\n';
		const explanation = explainAt(text, text.indexOf('1.5f'), 'markdown');
		assert.equal(explanation.type, 'element');
		assert.equal(explanation.type === 'element' && explanation.range.start, text.indexOf('f(2)'));
	});
});

describe('the text for a command of a shell', () => {
	reads('shellscript', [
		["python3 - <<'PY'\nz = np.array([1.5, §-0.5]) # '\nPY\n", [1.5, -0.5]],
		['Rscript - <<-R\n\tz <- c(a = 1.5, b = §-0.5)\n\tR\nx=1\n', [1.5, -0.5], { labels: ['a', 'b'] }],
		['cat > net.jl <<EOF\nA = [1 -2; 3 §-4.5]\nEOF\n', [1, -2, 3, -4.5], { shape: [2, 2] }],
		['psql <<SQL | less\nSELECT ARRAY[1.5, §-0.5];\nSQL\n', [1.5, -0.5]],
		["python3 - <<PY\r\nz = np.array([1.5, §-0.5]) # '\r\nPY\r\n", [1.5, -0.5]],
		["python3 - <<PY\rz = np.array([1.5, §-0.5]) # '\rPY\r", [1.5, -0.5]],
		['cat <<JSON\n{"logits": [1.5, §-0.5]}\n', [1.5, -0.5]],
		["cat <<'A'\n(1.5\nA\nx=(1.5 §-0.5)\n", [1.5, -0.5]],
		['x=$((1<<2)); y=(1.5 §-0.5)\n', [1.5, -0.5]],
	]);
	isSilent('shellscript', [
		"python3 - <<'PY'\nz = x[1:§3]\nPY\n",
		'cat <<EOF\nsee page 1§2\nEOF\n',
		'cat <<E§OF\n1.5\nEOF\n',
	]);
});

describe('the mark of such a text', () => {
	it('is none in a comment or a sum', () => {
		for (const line of ['# python <<EOF', 'x=$((1 << EOF))', '((x <<= 1)) && y=$((x <<EOF))']) {
			const text = `${line}\n1.5\n`;
			assert.equal(heredocAt(text, 0, text.length), undefined);
		}
		assert.deepEqual(heredocAt('python <<EOF\n1.5\n', 0, 14), { start: 13, end: 17, languageId: 'python' });
	});
});

describe('a hunk of a diff', () => {
	const hunk = '--- a/x.py\n+++ b/x.py\n@@ -1,5 +1,5 @@\n z = [\n-    1.5,\n+    2.5,\n-    -0.5]\n+    -0.75]\n';
	const at = (mark: string): number[] => [...(detectAt(hunk, hunk.indexOf(mark), 'diff')?.values ?? [])];

	it('is read as it becomes', () => {
		assert.deepEqual(at('2.5'), [2.5, -0.75]);
		assert.deepEqual(at('z = ['), []);
		assert.deepEqual(at('[\n'), [2.5, -0.75]);
	});

	it('has its selections read without its marks', () => {
		const added = '@@ -1 +1,3 @@\n+z = [\n+    2.5,\n+    -0.75]\n';
		const detection = detectSelection(added, added.indexOf('+z'), added.length, 'diff');
		assert.deepEqual([...(detection?.values ?? [])], [2.5, -0.75]);
	});

	it('is read as it was on a removed line', () => {
		assert.deepEqual(at('1.5'), [1.5, -0.5]);
		assert.deepEqual(at('-0.5'), [1.5, -0.5]);
	});

	isSilent('diff', ['@@ -10,6 +10,8§ @@ class Head:\n z = 1\n']);
});

describe('lines of comment that follow each other', () => {
	reads('rust', [
		['/// let x = [\n///     1.5, 2.0,\n///     §0.25,\n/// ];\n', [1.5, 2, 0.25]],
		['//! [[1.5, 2.0],\n//!  [0.25, §3.0]]', [1.5, 2, 0.25, 3], { shape: [2, 2] }],
	]);
	reads('matlab', [['%! x = [1.5, 2;\n%!      0.25, §3];\n', [1.5, 2, 0.25, 3], { shape: [2, 2] }]]);
	reads('python', [['# [[1.5, 2.0],\n#  [0.25, §3.0]]', [1.5, 2, 0.25, 3], { shape: [2, 2] }]]);
	reads('c', [['/* [1.5, 2.0],\n   [0.25, §3.0]', [0.25, 3]]]);
});

describe('fractions in printed text', () => {
	reads('markdown', [['we get `[1/2, §1/4, 1/4]` then', [0.5, 0.25, 0.25]]]);
	reads('python', [['# p = [1/2 §1/4 1/4]\n', [0.5, 0.25, 0.25]]]);
	isSilent('plaintext', ['[12/31/2024, §1/1/2025]', '[1/2/§3]', '[ 3/§10 ]']);
});

describe('a quoted fence', () => {
	reads('markdown', [
		['> ```\n> [[1.5, 2.0],\n>  [0.25, §3.0]]\n> ```\n', [1.5, 2, 0.25, 3], { shape: [2, 2] }],
		['> > ```py\n> > z = [\n> >   1.5,\n> >   §0.5]\n> > ```\n', [1.5, 0.5]],
	]);
});
