package org.cpsn.returnees.arrivallists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * A readmission list as it was sent: its lines, each by its columns, whatever program wrote it. UTF-8 with or without a
 * mark, UTF-16 with one, else the Central European code page that older Excel writes; separated by semicolons, commas
 * or tabulators.
 *
 * @param encoding as which it was read
 * @param unknown how many columns go by no name we know; they are left alone
 */
record Sheet(String encoding, char separator, int unknown, List<Line> lines) {
    /** A longer list is sent in parts. */
    static final int MOST_LINES = 10_000;

    static final Charset OLDER_EXCEL = Charset.forName("windows-1250");

    /** What Excel would take for a formula; a list written for Excel has a mark before it, which is taken off again. */
    private static final String FORMULA = "=+-@\t\r";

    private static final String FAULTS = "faults";

    /** @param number in the file as a text editor counts; the header is in line 1 */
    record Line(long number, Map<Column, String> fields) {
        String get(Column column) {
            return fields.getOrDefault(column, "");
        }
    }

    /** @throws Unreadable when it is no list, or too long a one */
    static Sheet read(byte[] content) {
        if (content.length == 0) throw new Unreadable("empty", "The file is empty.");
        var charset = charsetOf(content);
        var text = new String(content, charset);
        if (text.startsWith("\uFEFF")) text = text.substring(1);
        if (text.indexOf('\0') >= 0) throw new Unreadable("not_text", "The file is no text.");
        if (text.regionMatches(true, 0, "sep=", 0, 4)) text = text.substring(text.indexOf('\n') + 1);
        var separator = separatorOf(text);
        try (var records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            return of(records, charset.name(), separator);
        } catch (CsvParseException broken) {
            throw new Unreadable("malformed", "The file cannot be read as a list.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Sheet of(Iterable<CsvRecord> records, String encoding, char separator) {
        var lines = new ArrayList<Line>();
        var header = new ArrayList<Column>();
        int unknown = 0;
        boolean headed = false;
        for (var record : records) {
            if (!headed) {
                headed = true;
                for (var title : record.getFields()) {
                    var column = Column.of(title).filter(known -> !header.contains(known));
                    header.add(column.orElse(null));
                    if (column.isEmpty() && !title.isBlank() && !title.strip().equals(FAULTS)) unknown++;
                }
                complete(header);
            } else if (record.getFields().stream().anyMatch(field -> !field.isBlank())) {
                if (lines.size() == MOST_LINES)
                    throw new Unreadable("too_many_lines", "A list has at most " + MOST_LINES + " lines.");
                lines.add(new Line(record.getStartingLineNumber(), fields(header, record)));
            }
        }
        if (!headed || lines.isEmpty()) throw new Unreadable("empty", "There is no line in the file.");
        return new Sheet(encoding, separator, unknown, List.copyOf(lines));
    }

    private static void complete(List<Column> header) {
        var missing = EnumSet.allOf(Column.class);
        missing.removeIf(column -> !column.required() || header.contains(column));
        if (!missing.isEmpty())
            throw new Unreadable(
                    "missing_columns",
                    "These columns are missing: "
                            + String.join(
                                    ", ", missing.stream().map(Column::title).toList()));
    }

    private static Map<Column, String> fields(List<Column> header, CsvRecord record) {
        var fields = new EnumMap<Column, String>(Column.class);
        for (int at = 0; at < Math.min(header.size(), record.getFieldCount()); at++) {
            var field = plain(record.getField(at));
            if (header.get(at) != null && !field.isEmpty()) fields.put(header.get(at), field);
        }
        return fields;
    }

    /** Without what surrounds it, and without the mark that keeps Excel from calculating. */
    private static String plain(String field) {
        var stripped = field.replace('\u00A0', ' ').strip();
        return stripped.length() > 1 && stripped.charAt(0) == '\'' && FORMULA.indexOf(stripped.charAt(1)) >= 0
                ? stripped.substring(1)
                : stripped;
    }

    /** Lines as a file for Excel, ready to be corrected and sent again: what is wrong stands behind each. */
    static byte[] written(List<Line> lines, Map<Long, String> faults) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            var titles = new ArrayList<String>();
            for (var column : Column.values()) titles.add(column.title());
            titles.add(FAULTS);
            csv.writeRecord(titles);
            for (var line : lines) {
                var fields = new ArrayList<String>();
                for (var column : Column.values()) fields.add(harmless(line.get(column)));
                fields.add(faults.getOrDefault(line.number(), ""));
                csv.writeRecord(fields);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static String harmless(String field) {
        return !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }

    private static Charset charsetOf(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (startsWith(content, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        if (startsWith(content, 'P', 'K')) throw new Unreadable("not_text", "This is a workbook: save it as CSV.");
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException older) {
            return OLDER_EXCEL;
        }
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    /** Whichever is found most often in the header. */
    private static char separatorOf(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ';';
        for (char candidate : new char[] {',', '\t'})
            if (count(header, candidate) > count(header, best)) best = candidate;
        return best;
    }

    private static long count(String header, char separator) {
        return header.chars().filter(c -> c == separator).count();
    }
}
