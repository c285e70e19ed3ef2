//! Documents and workbooks, as Word and Excel write them.

use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Returns a zip of files.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("a file");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("a zip").into_inner()
}

/// The numbering of [`docx`]: list 1 has bullets, list 2 numbers and then letters, list 3 begins it anew at 4, list 4 has
/// letters in brackets, list 5 has the style of a bulleted list.
const NUMBERING: &str = r#"
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>"#;

/// The styles of [`docx`]; their ids are those of the Welsh Word.
const STYLES: &str = r#"
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="cy-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Pennawd1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Pennawd2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Bwled"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Dyfyniad"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC2"><w:name w:val="toc 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Cwestiwn"><w:name w:val="Our question"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Cwestiwn2"><w:name w:val="Our other question"/><w:basedOn w:val="Cwestiwn"/></w:style>
<w:style w:type="character" w:styleId="Cryf"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>"#;

/// Returns a document of Word with this body, and files beside those that each has.
pub fn docx(body: &str, files: &[(&str, &[u8])]) -> Vec<u8> {
    const SPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main""#;
    let part = |name: &str, inner: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:{name} {SPACES}>{inner}</w:{name}>"
        )
    };
    let document = part("document", &format!("<w:body>{body}<w:sectPr/></w:body>"));
    let (numbering, styles) = (part("numbering", NUMBERING), part("styles", STYLES));
    let mut all: Vec<(&str, &[u8])> = vec![
        ("word/document.xml", document.as_bytes()),
        ("word/numbering.xml", numbering.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
    ];
    all.extend(files);
    zip(&all)
}

/// Returns a run of words with these properties.
pub fn run(words: &str, properties: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

/// Returns a paragraph of a style, of runs.
pub fn styled(style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>")
}

/// Returns a heading that asks.
pub fn asked(question: &str) -> String {
    styled("Pennawd2", &run(question, ""))
}

/// Returns a paragraph of plain words.
pub fn said(words: &str) -> String {
    format!("<w:p>{}</w:p>", run(words, ""))
}

/// Returns an item of a list.
pub fn item(list: u8, level: u8, words: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{}</w:p>",
        run(words, "")
    )
}

/// A sheet of [`xlsx`].
pub struct Sheet<'s> {
    pub name: &'s str,
    pub is_hidden: bool,
    /// Its rows (`<row>`), and what comes after them.
    pub rows: &'s str,
    pub after: &'s str,
}

/// The formats of [`xlsx`], by the number of a cell's style: none, a date, pounds, a share, a date in the reader's own
/// form, a time, struck out, a telephone number.
const FORMATS: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="5"><numFmt numFmtId="164" formatCode="dddd\ d\ mmmm\ yyyy"/><numFmt numFmtId="165" formatCode="&quot;£&quot;#,##0.00"/><numFmt numFmtId="166" formatCode="h:mm\ AM/PM"/><numFmt numFmtId="167" formatCode="0000\ 000\ 000"/><numFmt numFmtId="168" formatCode="[$€-407]\ #,##0.##"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><strike/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="167" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="168" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"#;

/// Returns a workbook of Excel with these sheets and shared texts (`<si>`). The link `rId1` of each sheet is to
/// `https://example.org/map`, `rId2` to a file.
pub fn xlsx(sheets: &[Sheet<'_>], texts: &str) -> Vec<u8> {
    const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut names = String::new();
    let mut relations = String::new();
    let mut files: Vec<(String, String)> = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        let number = at + 1;
        let state = if sheet.is_hidden { " state=\"hidden\"" } else { "" };
        names.push_str(&format!(
            "<sheet name=\"{}\" sheetId=\"{number}\"{state} r:id=\"rId{number}\"/>",
            sheet.name
        ));
        relations.push_str(&format!(
            "<Relationship Id=\"rId{number}\" Type=\"{KIND}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        ));
        files.push((
            format!("xl/worksheets/sheet{number}.xml"),
            format!(
                "<worksheet {MAIN}><sheetData>{}</sheetData>{}</worksheet>",
                sheet.rows, sheet.after
            ),
        ));
        files.push((
            format!("xl/worksheets/_rels/sheet{number}.xml.rels"),
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{KIND}/hyperlink\" Target=\"https://example.org/map\" TargetMode=\"External\"/><Relationship Id=\"rId2\" Type=\"{KIND}/hyperlink\" Target=\"file:///C:\\rota.xlsx\" TargetMode=\"External\"/></Relationships>"
            ),
        ));
    }
    files.push((
        "_rels/.rels".to_owned(),
        format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{KIND}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
    ));
    files.push((
        "xl/workbook.xml".to_owned(),
        format!("<workbook {MAIN}><sheets>{names}</sheets></workbook>"),
    ));
    files.push((
        "xl/_rels/workbook.xml.rels".to_owned(),
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}<Relationship Id=\"rId98\" Type=\"{KIND}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId99\" Type=\"{KIND}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
        ),
    ));
    files.push(("xl/styles.xml".to_owned(), FORMATS.to_owned()));
    files.push((
        "xl/sharedStrings.xml".to_owned(),
        format!("<sst {MAIN}>{texts}</sst>"),
    ));
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_bytes()))
        .collect();
    zip(&files)
}

/// Returns a cell with a text of its own.
pub fn cell(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
}

/// Returns a cell with a number in a format.
pub fn number(place: &str, format: usize, value: &str) -> String {
    format!("<c r=\"{place}\" s=\"{format}\"><v>{value}</v></c>")
}
