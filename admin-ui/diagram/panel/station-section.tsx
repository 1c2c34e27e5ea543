import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { texts, useTexts } from '../../i18n/texts.js';
import { childrenOf, type ModdleElement, textOf } from '../model.js';
import { freeStationKey, itemOf, stationNamed, stationRefOf, stationsOf } from '../stations.js';
import { owned } from '../write.js';
import { SelectField, TextField } from './fields.js';
import { Section } from './section.js';
import { StationEditor } from './station-editor.js';
import type { SectionProps, Subject } from './subject.js';

const T = texts({
  station: ['岗位环节', 'Station'],
  which: ['使用哪个环节', 'Station of the item'],
  none: ['不按事项环节办理（一般任务）', 'an ordinary task without a station'],
  add: ['新建环节', 'New station'],
  unknown: [
    '事项里没有这个环节，请选择或者新建',
    'the item has no such station: choose one or make a new one',
  ],
  missing: ['还没有选择环节：没有人能办理', 'no station: nobody would get this task'],
  expression: ['环节（表达式）', 'Station (expression)'],
  block: [
    '流程块里的环节由调用它的事项给出',
    'in a building block the item that calls it gives the station',
  ],
  assignee: ['办理人', 'Assignee'],
  groups: ['候选组', 'Candidate groups'],
  users: ['候选人', 'Candidate users'],
  form: ['表单', 'Form key'],
  due: ['到期', 'Due date'],
});

/** Who works at a user task: a station of the item, or, in a plain process, people and groups. */
export function StationSection({ subject }: SectionProps) {
  const t = useTexts(T);
  const { bo } = subject;
  const ref = stationRefOf(bo);
  const hasItem = itemOf(bo) !== undefined;
  return (
    <Section title={t.station} isSet={ref !== ''}>
      {hasItem && !ref.includes('{') && <ChosenStation subject={subject} stationKey={ref} />}
      {(!hasItem && ref !== '') || ref.includes('{') ? (
        <TextField
          label={t.expression}
          hint={t.block}
          mono
          value={ref}
          onChange={(value) => {
            setRef(subject, value.trim());
          }}
        />
      ) : null}
      {!hasItem && ref === '' && <PlainAssignment subject={subject} />}
    </Section>
  );
}

// ---------------------------------------------------------------------------------------------

function setRef({ writer, element, bo }: Subject, ref: string): void {
  writer.putExtension(element, bo, 'yc:Station', { ref: ref === '' ? undefined : ref });
}

function ChosenStation(props: { readonly subject: Subject; readonly stationKey: string }) {
  const t = useTexts(T);
  const { subject, stationKey } = props;
  const station = stationNamed(subject.bo, stationKey);
  const problem = problemOf(station, stationKey, t);
  return (
    <>
      <div>
        <SelectField
          label={t.which}
          value={stationKey}
          options={stationOptions(subject.bo)}
          problem={problem}
          onChange={(ref) => {
            setRef(subject, ref);
          }}
        />
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() => {
            subject.writer.together(() => {
              setRef(subject, addStation(subject, textOf(subject.bo, 'name')));
            });
          }}
        >
          {t.add}
        </Button>
      </div>
      {station !== undefined && <StationEditor subject={subject} station={station} />}
    </>
  );
}

function problemOf(
  station: ModdleElement | undefined,
  key: string,
  t: { readonly missing: string; readonly unknown: string },
): string | undefined {
  if (station !== undefined) return undefined;
  return key === '' ? t.missing : t.unknown;
}

export function stationOptions(element: ModdleElement) {
  return stationsOf(element).map((station) => ({
    value: textOf(station, 'key'),
    label: `${textOf(station, 'name')}（${textOf(station, 'key')}）`,
  }));
}

/** Adds a station to the item and answers its key. */
export function addStation({ bo, process, writer }: Subject, name: string): string {
  const item = itemOf(bo);
  const key = freeStationKey(bo);
  if (item === undefined) return key;
  const organ = textOf(childrenOf(item, 'organs')[0], 'role');
  const station = writer.create('yc:Station', {
    key,
    kind: 'review',
    name: name === '' ? key : name,
    organ,
    post: 'review',
  });
  owned(station, item);
  writer.setInProcess(process, item, { stations: [...childrenOf(item, 'stations'), station] });
  return key;
}

const PLAIN = [
  ['camunda:assignee', 'assignee'],
  ['camunda:candidateGroups', 'groups'],
  ['camunda:candidateUsers', 'users'],
  ['camunda:formKey', 'form'],
  ['camunda:dueDate', 'due'],
] as const;

function PlainAssignment({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  return PLAIN.map(([property, label]) => (
    <TextField
      key={property}
      label={t[label]}
      value={textOf(bo, property)}
      onChange={(value) => {
        writer.set(element, { [property]: value.trim() === '' ? undefined : value.trim() });
      }}
    />
  ));
}
