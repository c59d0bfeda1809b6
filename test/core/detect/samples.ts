import { readFileSync } from 'node:fs';

/** One row of `manifest.json`. */
export interface Expectation {
	readonly anchor: string;
	readonly kind: string;
	readonly values: readonly (number | string)[] | null;
	readonly shape?: readonly number[];
	readonly labels?: readonly string[];
	readonly truncated?: boolean;
	readonly softMask?: readonly number[];
	readonly missing?: readonly number[];
	readonly allMasked?: boolean;
	readonly massMissing?: number;
	readonly declaredShape?: readonly number[];
}

interface SampleFile {
	readonly file: string;
	readonly lang: string;
	readonly expect: readonly Expectation[];
}

/** An expectation with its file's text and the cursor's offset. */
export interface Sample {
	readonly file: string;
	readonly languageId: string;
	readonly text: string;
	readonly offset: number;
	readonly expectation: Expectation;
}

const folder = new URL('../../fixtures/samples/', import.meta.url);

/** The sample files whose every expectation holds. */
export const coveredFiles: ReadonlySet<string> = new Set([
	'py_list.py',
	'py_masked.py',
	'py_multiline_comments.py',
	'py_np_torch_jax_tf.py',
	'js_ts.ts',
	'data.json',
	'c_cpp.cpp',
	'rust.rs',
	'go.go',
	'out_numpy_repr.txt',
	'out_torch.txt',
	'negatives.py',
	'py_arith.py',
	'py_dict.py',
	'py_pairs.py',
	'data.toml',
	'julia.jl',
	'matlab.m',
	'r.R',
	'functional.txt',
	'ruby_lua_php_perl.txt',
	'swift_csharp_dart.txt',
	'java_kotlin_scala.txt',
	'out_tf_jax_mxnet.txt',
	'kinds.py',
	'data.csv',
	'data.tsv',
	'table.md',
	'matrix.tex',
	'data.yaml',
	'out_r_julia_matlab_pandas.txt',
	'out_token_lines.txt',
	'out_llamacpp_dump.txt',
	'notebook.ipynb',
	'data.jsonl',
	'out_elixir_rust_go_java.txt',
	'out_numpy_truncated.txt',
	'api_anthropic_none.json',
	'api_gemini.json',
	'api_gemini_snake.txt',
	'api_hf_pipeline.txt',
	'api_hf_tgi.json',
	'api_llamacpp_new.json',
	'api_llamacpp_old.json',
	'api_llamacpp_postsampling.json',
	'api_ollama.json',
	'api_openai_chat.json',
	'api_openai_legacy.json',
	'api_openai_py_repr.txt',
	'api_openai_responses.json',
	'api_openai_stream.txt',
	'api_sglang.json',
	'api_vllm_prompt_logprobs.json',
	'api_vllm_py_repr.txt',
	'api_watsonx_camel.json',
]);

/** All expectations of the covered files. */
export function coveredSamples(): readonly Sample[] {
	const manifest: { readonly samples: readonly SampleFile[] } = JSON.parse(
		readFileSync(new URL('manifest.json', folder), 'utf8'),
	);
	return manifest.samples
		.filter(({ file }) => coveredFiles.has(file))
		.flatMap(({ file, lang, expect }) => {
			const text = readFileSync(new URL(file, folder), 'utf8');
			return expect.map(expectation => ({
				file,
				languageId: lang,
				text,
				offset: cursorOf(text, expectation.anchor),
				expectation,
			}));
		});
}

/**
 * The first number, special value or bracket of the anchor or of what follows it; the anchor itself where a bracket closes
 * before that.
 */
function cursorOf(text: string, anchor: string): number {
	const start = text.indexOf(anchor);
	if (start < 0) throw new RangeError(`anchor ${JSON.stringify(anchor)} is not in the file`);
	const found = text
		.slice(start)
		.search(/(?<![\w.])[-+]?\.?\d|[[({]|(?<!\w)-?(?:inf|nan|none|null|infinity|(?:neg|negative)_?infinity)/i);
	const isBehind = /[)\]}]/.test(text.slice(start + anchor.length, start + Math.max(found, anchor.length)));
	return isBehind ? start : start + Math.max(found, 0);
}

/** A value of the manifest as a number. */
export function expectedValue(value: number | string): number {
	return Number(value);
}
