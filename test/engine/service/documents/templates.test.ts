import { expect } from 'chai';
import { DOCUMENT_TYPES } from '../../../../engine/core/case/documents/document.js';
import { missingField, renderDocument } from '../../../../engine/service/documents/render.js';
import {
  offeredTemplates,
  TEMPLATES,
  templateAt,
  templateFor,
  unknownTemplates,
} from '../../../../engine/service/documents/templates/index.js';
import { readdirSync, readFileSync } from 'node:fs';
import { fixture, projectPath } from '../../../support/fixture.js';
import { SAMPLES } from './samples.js';
import { textOf } from './text.js';

describe('templates of documents', () => {
  for (const [name, document] of Object.entries(SAMPLES)) {
    it(`say what the document must say: ${document.title}`, () => {
      // given
      const template = templateFor(document);

      // when
      const { article } = renderDocument(template, document);

      // then
      expect(template.name).to.equal(name);
      expect(textOf(article)).to.equal(fixture(import.meta.url, `${name}.txt`).trimEnd());
    });

    it(`are refused without any one mandatory field: ${document.title}`, () => {
      // given
      const template = templateFor(document);
      expect(missingField(template, document)).to.equal(undefined);

      // then
      for (const [field, label] of Object.entries(template.mandatory)) {
        for (const blank of [null, '', '　 ', []]) {
          const lacking = { ...document, fields: { ...document.fields, [field]: blank } };
          expect(missingField(template, lacking), field).to.equal(label);
        }
      }
    });

    it(`print every mandatory field that they demand: ${document.title}`, () => {
      const { blocks, mandatory } = templateFor(document);
      const text = JSON.stringify(blocks);
      // in the table of materials, and in what the date of the sheet already says
      const named = (field: string): boolean =>
        text.includes(`{{${field}}}`) || text.includes(`"of":"${field}"`);
      expect(Object.keys(mandatory).filter((field) => !named(field))).to.deep.equal([]);
    });
  }

  it('are there for every type of document, and no name has one version twice', () => {
    for (const type of DOCUMENT_TYPES) expect(templateAt(type, 1), type).to.not.equal(undefined);
    const versions = TEMPLATES.map(({ name, version }) => `${name} ${version}`);
    expect(new Set(versions).size).to.equal(versions.length);
  });

  it('are offered for all that shipped items and templates name, each for its use', () => {
    // given
    const offered = offeredTemplates();
    const named = (use: string) =>
      offered.filter((template) => template.use === use).map(({ name }) => name);
    // then
    for (const folder of ['items', 'templates']) {
      const files = readdirSync(projectPath(`processes/${folder}`));
      for (const file of files.filter((name) => name.endsWith('.bpmn') && name !== 'blank.bpmn')) {
        const bpmn = readFileSync(projectPath(`processes/${folder}/${file}`), 'utf8');
        const [, result] = /<yc:result [^>]*template="([^"]*)"/.exec(bpmn)!;
        expect(named('result'), file).to.include(result);
        const notices = [...bpmn.matchAll(/<yc:outcome [^>]*notice="([^"]*)"/g)];
        expect(named('notice'), file).to.include.members(notices.map(([, name]) => name));
      }
    }
    for (const { title, titleEn } of offered) {
      expect(title).to.match(/^[\p{Script=Han}（）]+$/u);
      expect(titleEn).to.match(/^[A-Z][a-z]/);
    }
    expect(new Set(offered.map(({ name }) => name)).size).to.equal(offered.length);
  });

  it('fall back to the type where an item asks for one that is not there', () => {
    const document = { ...SAMPLES['result']!, template: 'no-such-template' };
    expect(templateFor(document).name).to.equal('result');
  });

  it('that are not there are named when an item is published', () => {
    const outcome = { id: 'a', label: '受理', effect: 'accept', notice: 'nothing' };
    const item = {
      result: { name: '证', template: 'hygiene-licence' },
      stations: { a: { outcomes: [outcome, { ...outcome, notice: 'grant' }] } },
    };
    expect(unknownTemplates(item as never)).to.deep.equal(['nothing']);
  });
});
