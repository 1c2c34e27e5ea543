import { Button, Card, Flex, Select, Tag, Typography } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FieldRights, FormJson, Json } from '../../forms/index.js';
import { texts, useTexts } from '../i18n/texts.js';
import { FormView, officeDay } from './form-view.js';
import { pageFiles } from './page-files.js';
import { sampleSubmission } from './sample/sample.js';
import type { FormHandle, FormServices } from './types.js';

const T = texts({
  as: ['预览身份', 'Preview as'],
  whole: ['表单本身（没有权限限制）', 'The form itself (no rights)'],
  sample: ['填入示例数据', 'Fill in sample data'],
  another: ['换一组', 'Another set'],
  check: ['检查填写', 'Check'],
  clear: ['清空', 'Empty'],
  good: ['填写无误', 'Nothing to mend'],
  hint: [
    '按该环节的字段权限显示：隐藏的不出现，只读的不能改，必填的带星号。',
    'By the rights of the step.',
  ],
});

/** A role or step, with the rights that its task gives. */
export interface PreviewView {
  readonly id: string;
  readonly label: string;
  readonly rights: FieldRights;
}

export interface FormPreviewProps {
  readonly form: FormJson;
  readonly views: readonly PreviewView[];
  readonly services?: FormServices;
  readonly today?: string;
}

/** The form as a step shows it, to be tried out; nothing of it is kept. */
export function FormPreview({ form, views, services: given, today }: FormPreviewProps) {
  const t = useTexts(T);
  const files = useMemo(pageFiles, []);
  useEffect(() => files.forget, [files]);
  const services = given ?? files;
  const handle = useRef<FormHandle>(null);
  const [chosen, setChosen] = useState('');
  const [seed, setSeed] = useState(0);
  const [good, setGood] = useState(false);
  const day = today ?? officeDay();
  const rights = views.find(({ id }) => id === chosen)?.rights;
  const regions = useRef<readonly string[]>([]);
  // what a step may only read has to hold something to be looked at
  const sample = useMemo<Json>(
    () =>
      seed === 0 ? {} : sampleSubmission(form, { today: day, seed, regions: regions.current }),
    [form, day, seed],
  );

  const fill = async (): Promise<void> => {
    try {
      const known = await services.regions();
      regions.current = known.map(({ code }) => code);
    } catch {
      // made up codes do as well
    }
    setGood(false);
    setSeed((before) => before + 1);
  };
  const check = async (): Promise<void> => {
    const outcome = await handle.current?.submit();
    setGood(outcome !== undefined && 'values' in outcome);
  };
  const options = [
    { value: '', label: t.whole },
    ...views.map(({ id, label }) => ({ value: id, label })),
  ];

  return (
    <Card size="small">
      <Flex wrap gap={8} align="center" style={{ marginBottom: 12 }}>
        <Select
          value={chosen}
          options={options}
          onChange={(id) => {
            setChosen(id);
            setGood(false);
          }}
          aria-label={t.as}
          style={{ minWidth: 240 }}
        />
        <Button onClick={() => void fill()}>{seed === 0 ? t.sample : t.another}</Button>
        <Button disabled={seed === 0} onClick={() => setSeed(0)}>
          {t.clear}
        </Button>
        <Button type="primary" onClick={() => void check()}>
          {t.check}
        </Button>
        {good && <Tag color="success">{t.good}</Tag>}
        {rights && <Typography.Text type="secondary">{t.hint}</Typography.Text>}
      </Flex>
      <FormView
        key={`${chosen} ${seed}`}
        ref={handle}
        form={form}
        rights={rights}
        submission={sample}
        services={services}
        today={day}
      />
    </Card>
  );
}
