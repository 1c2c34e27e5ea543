import { useState } from 'react';
import { texts, useTexts } from '../../i18n/texts.js';
import { childrenOf, isA, type ModdleElement, textOf } from '../model.js';
import { TextField } from './fields.js';
import { Section } from './section.js';
import { orNothing, type SectionProps } from './subject.js';

const T = texts({
  general: ['基本', 'General'],
  name: ['名称', 'Name'],
  text: ['注释内容', 'Text'],
  id: ['标识', 'Id'],
  idHint: [
    '表达式和在办件用它指认元素，发布后不宜再改',
    'expressions and running cases know the element by it',
  ],
  idProblem: [
    '以字母或下划线开头，只用字母、数字、下划线、点和连字符，并且不重复',
    'starts with a letter; letters, digits, _ . - only; not used twice',
  ],
  reference: ['标识和说明', 'Id and documentation'],
  documentation: ['说明', 'Documentation'],
});

const ID = /^[A-Za-z_][\w.-]{0,99}$/;

/** What every element has: its name. */
export function General({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const isNote = isA(bo, 'bpmn:TextAnnotation');
  return (
    <Section title={t.general} isSet={textOf(bo, isNote ? 'text' : 'name') !== ''}>
      <TextField
        label={isNote ? t.text : t.name}
        lines={isNote ? 3 : 1}
        value={textOf(bo, isNote ? 'text' : 'name')}
        onChange={(value) => {
          writer.set(element, { [isNote ? 'text' : 'name']: orNothing(value) });
        }}
      />
    </Section>
  );
}

/** What is seldom touched, at the end: the id, and a word for those who come later. */
export function Reference({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const said = documentationOf(bo);
  return (
    <Section title={t.reference} isSet={said !== ''}>
      <IdField key={bo.id} subject={subject} />
      <TextField
        label={t.documentation}
        lines={2}
        value={said}
        onChange={(value) => {
          const text = orNothing(value);
          const documentation =
            text === undefined ? [] : [writer.create('bpmn:Documentation', { text })];
          writer.set(element, { documentation });
        }}
      />
    </Section>
  );
}

// ---------------------------------------------------------------------------------------------

function documentationOf(bo: ModdleElement): string {
  return childrenOf(bo, 'documentation')
    .map((entry) => textOf(entry, 'text'))
    .join('\n');
}

function IdField({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const [wrong, setWrong] = useState(false);
  return (
    <TextField
      label={t.id}
      mono
      value={bo.id ?? ''}
      {...(wrong ? { problem: t.idProblem } : { hint: t.idHint })}
      onChange={(value) => {
        const id = value.trim();
        const taken = id !== bo.id && isTaken(bo, id);
        setWrong(!ID.test(id) || taken);
        if (ID.test(id) && !taken) writer.set(element, { id });
      }}
    />
  );
}

/** moddle keeps the ids of a file in one place, whatever they name. */
function isTaken(bo: ModdleElement, id: string): boolean {
  const { ids } = (bo as { $model?: { ids?: { assigned(id: string): unknown } } }).$model ?? {};
  return Boolean(ids?.assigned(id));
}
