package org.cpsn.web.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cpsn.web.services.SurveysService.Round;

/** The drawing of the rounds one after the other: a line per dimension, broken where there is no score. */
record Development(List<Column> columns, List<Line> lines, double width) {
    private static final double LEFT = 40;
    private static final double TOP = 16;
    private static final double HEIGHT = 150;
    private static final double STEP = 84;

    public record Column(int round, double x) {}

    /** @param pieces the corners of its unbroken pieces */
    public record Line(String dimension, List<String> pieces, List<Radar.Point> points) {}

    static Development of(List<Round> rounds) {
        var columns = new ArrayList<Column>();
        for (int at = 0; at < rounds.size(); at++)
            columns.add(new Column(rounds.get(at).round(), LEFT + 20 + at * STEP));
        var lines = new ArrayList<Line>();
        for (int dimension = 0; dimension < rounds.getFirst().scores().size(); dimension++)
            lines.add(line(rounds, dimension, columns));
        return new Development(columns, lines, LEFT + 40 + (rounds.size() - 1) * STEP + 20);
    }

    private static Line line(List<Round> rounds, int dimension, List<Column> columns) {
        var pieces = new ArrayList<List<Radar.Point>>();
        var points = new ArrayList<Radar.Point>();
        boolean broken = true;
        for (int at = 0; at < rounds.size(); at++) {
            var value = rounds.get(at).scores().get(dimension).value();
            if (value == null) {
                broken = true;
                continue;
            }
            var point = new Radar.Point(columns.get(at).x(), Math.round((TOP + HEIGHT * (1 - value)) * 10) / 10.0);
            if (broken) pieces.add(new ArrayList<>());
            broken = false;
            pieces.getLast().add(point);
            points.add(point);
        }
        return new Line(
                rounds.getFirst().scores().get(dimension).dimension(),
                pieces.stream()
                        .filter(piece -> piece.size() > 1)
                        .map(Development::corners)
                        .toList(),
                points);
    }

    private static String corners(List<Radar.Point> piece) {
        return piece.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
    }
}
