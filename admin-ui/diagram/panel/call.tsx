import { Collapse } from 'antd';
import { texts, useTexts } from '../../i18n/texts.js';
import { type Block, type BlockInput, blockOf, BLOCKS } from '../blocks.js';
import { extensionsOf, textOf } from '../model.js';
import { said } from '../said.js';
import { itemOf, mappingTo, stationNamed, stationsCalled } from '../stations.js';
import { SelectField, TextField } from './fields.js';
import { Mappings } from './mappings.js';
import styles from './panel.module.css';
import { Section } from './section.js';
import { StationEditor } from './station-editor.js';
import { stationOptions } from './station-section.js';
import { orNothing, type SectionProps } from './subject.js';

const T = texts({
  call: ['调用', 'Call'],
  block: ['流程块', 'Building block'],
  other: ['流程标识', 'Process id'],
  otherHint: ['其他流程的标识，也可以是表达式', 'id of another process, or an expression'],
  stations: ['块里办理的环节', 'Stations that work inside'],
  lacking: [
    (key: string) => `事项里没有环节 ${key}，这个流程块需要它`,
    (key: string) => `the item has no station ${key}, which this block needs`,
  ],
  none: ['不指定', 'none'],
  always: ['总是', 'always'],
  never: ['从不', 'never'],
  elsewhere: ['出件乡镇与承办乡镇不同时', 'where the township that hands out is another'],
  missing: ['必填', 'required'],
  outputs: ['带回的结果', 'What comes back'],
  given: [
    (name: string, label: string) => `${label}（变量 ${name}）`,
    (name: string, label: string) => `${label} (variable ${name})`,
  ],
});

/** A call activity: the block, the stations that it is given, and what it gives back. */
export function Call({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer, language } = subject;
  const called = textOf(bo, 'calledElement');
  const block = blockOf(called);
  return (
    <Section title={t.call} isSet={called !== ''}>
      <SelectField
        label={t.block}
        value={block === undefined ? '' : called}
        placeholder={t.other}
        options={BLOCKS.map(({ key, name }) => ({ value: key, label: said(name, language) }))}
        onChange={(key) => {
          writer.set(element, { calledElement: key });
        }}
      />
      {block === undefined ? (
        <>
          <TextField
            label={t.other}
            hint={t.otherHint}
            mono
            required
            value={called}
            onChange={(value) => {
              writer.set(element, { calledElement: orNothing(value) });
            }}
          />
          <Mappings subject={subject} />
        </>
      ) : (
        <BlockFields subject={subject} block={block} />
      )}
    </Section>
  );
}

// ---------------------------------------------------------------------------------------------

function BlockFields({ subject, block }: SectionProps & { readonly block: Block }) {
  const t = useTexts(T);
  const { bo, language } = subject;
  const returned = extensionsOf(bo, 'camunda:Out').map((mapping) => textOf(mapping, 'target'));
  return (
    <>
      <p className={styles['hint']}>{said(block.hint, language)}</p>
      {block.inputs.map((input) => (
        <Input key={input.target} subject={subject} input={input} />
      ))}
      <Stations subject={subject} />
      {returned.length > 0 && (
        <div className={styles['field']}>
          <span>{t.outputs}</span>
          {returned.map((name) => {
            const known = block.outputs.find(({ target }) => target === name);
            return (
              <div key={name} className={styles['hint']}>
                {t.given(name, known === undefined ? name : said(known.label, language))}
              </div>
            );
          })}
        </div>
      )}
    </>
  );
}

const ELSEWHERE = '${case.handlingTownship != case.handOutTownship}';

function Input({ subject, input }: SectionProps & { readonly input: BlockInput }) {
  const t = useTexts(T);
  const { element, bo, writer, language } = subject;
  const mapping = mappingTo(bo, input.target);
  const value = textOf(mapping, 'sourceExpression') || textOf(mapping, 'source');
  const problem = input.required && value === '' ? t.missing : undefined;
  const put = (next: string) => {
    const others = extensionsOf(bo, 'camunda:In').filter((other) => other !== mapping);
    const made = writer.create('camunda:In', { sourceExpression: next, target: input.target });
    writer.putExtensions(element, bo, 'camunda:In', next === '' ? others : [...others, made]);
  };
  const common = { label: said(input.label, language), problem, required: input.required, value };
  if (input.kind === 'station' && !value.startsWith('$') && itemOf(bo) !== undefined) {
    return (
      <SelectField
        {...common}
        options={stationOptions(bo)}
        clearable={!input.required}
        placeholder={t.none}
        onChange={put}
      />
    );
  }
  if (input.kind === 'boolean') {
    const options = [
      { value: ELSEWHERE, label: t.elsewhere },
      { value: '${true}', label: t.always },
      { value: '${false}', label: t.never },
    ];
    return <SelectField {...common} options={options} onChange={put} />;
  }
  return <TextField {...common} mono onChange={put} />;
}

/** Each station that works inside the block, to be opened and edited here. */
function Stations({ subject }: SectionProps) {
  const t = useTexts(T);
  const { bo } = subject;
  const uses = stationsCalled(bo);
  if (itemOf(bo) === undefined || uses.length === 0) return null;
  const lacking = uses.filter(({ key }) => stationNamed(bo, key) === undefined);
  return (
    <div className={styles['field']}>
      <span>{t.stations}</span>
      {lacking
        .filter(({ key }) => !key.startsWith('result') || needsHandOver(bo))
        .map(({ key }) => (
          <div key={key} className={styles['fault']}>
            {t.lacking(key)}
          </div>
        ))}
      <Collapse
        size="small"
        items={uses.flatMap(({ key }) => {
          const station = stationNamed(bo, key);
          if (station === undefined) return [];
          const children = <StationEditor subject={subject} station={station} />;
          return [{ key, label: textOf(station, 'name'), children }];
        })}
      />
    </div>
  );
}

/** Of 出件 only a hand-over to the window needs its two stations. */
function needsHandOver(call: Parameters<typeof mappingTo>[0]): boolean {
  return textOf(mappingTo(call, 'handOver'), 'sourceExpression') !== '${false}';
}
