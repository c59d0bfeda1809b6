import { printedTraits } from './printed.ts';
import { constructors, hashComments, type LanguageRows, traits, words } from '../languageTraits.ts';

const json = traits({ lists: '[', arithmetic: false, digitSeparators: '' });

/** Formats of data and configuration, SQL, and queries. */
export const data: LanguageRows = {
	'json jsonc json5 hjson': json,
	'jsonl ndjson': { ...json, bareForms: 'records' },
	toml: traits({
		...hashComments,
		lists: '[',
		tripleQuotes: true,
		arithmetic: false,
		pairSigns: ['='],
		bareForms: 'toml',
	}),
	'yaml dockercompose github-actions-workflow': traits({
		...hashComments,
		commentsAfterSpace: true,
		lists: '[',
		looseKeys: true,
		arithmetic: false,
		bareForms: 'yaml',
	}),
	'sql pgsql plsql mysql sqlite tsql snowflake-sql bigquery': traits({
		lineComments: ['--'],
		multilineQuotes: '"\'',
		lists: '[',
		pairSigns: [':', ':='],
		integerDivision: 'truncated',
		power: '^',
		constructors: constructors({
			items:
				'array ARRAY array_construct ARRAY_CONSTRUCT list_value make_array JSON_ARRAY json_array json_build_array jsonb_build_array ' +
				'STRUCT STRUCT_PACK struct_pack',
			nest: 'vector unnest UNNEST',
			entries: 'map MAP JSON_OBJECT json_object json_build_object jsonb_build_object OBJECT_CONSTRUCT',
		}),
	}),
	'textproto prototext pbtxt protobuf-text proto proto3': traits({
		...hashComments,
		lists: '[',
		arithmetic: false,
		suffixes: words('f F'),
		bareForms: 'fields',
	}),
	'csv tsv psv dsv': traits({ ...printedTraits, bareForms: 'delimited' }),
	'latex tex latex-expl3 context': traits({
		...printedTraits,
		lineComments: ['%'],
		quotes: '',
		lists: '[(',
		bareForms: 'latex',
	}),
};
