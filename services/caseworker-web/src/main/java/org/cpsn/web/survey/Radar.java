package org.cpsn.web.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.cpsn.web.services.SurveysService.Round;
import org.cpsn.web.services.SurveysService.Score;

/**
 * The drawing of a round, with the one before it behind: an axis per dimension, from nought in the middle to one at the
 * rim. Only coordinates are made here; the page says the same in a table.
 */
record Radar(List<Axis> axes, List<String> rings, Shape latest, Shape before) {
    private static final double MIDDLE_X = 190;
    private static final double MIDDLE_Y = 160;
    private static final double RIM = 110;

    /** @param anchor where the label stands on its point: start, middle or end */
    public record Axis(String dimension, double x, double y, double labelX, double labelY, String anchor) {}

    /**
     * What a round looks like.
     *
     * @param area the corners of its surface, or null where a dimension has no score: then only points are drawn
     */
    public record Shape(String area, List<Point> points) {}

    public record Point(double x, double y) {}

    /** @param before null for the first round */
    static Radar of(Round latest, Round before) {
        int count = latest.scores().size();
        var axes = new ArrayList<Axis>();
        for (int at = 0; at < count; at++) {
            var rim = point(at, count, 1);
            var label = point(at, count, 1.12);
            axes.add(new Axis(
                    latest.scores().get(at).dimension(),
                    rim.x(),
                    rim.y(),
                    label.x(),
                    label.y() + (label.y() > MIDDLE_Y ? 16 : 0),
                    Math.abs(label.x() - MIDDLE_X) < 1 ? "middle" : label.x() > MIDDLE_X ? "end" : "start"));
        }
        var rings = DoubleStream.of(0.25, 0.5, 0.75, 1)
                .mapToObj(share -> ring(count, share))
                .toList();
        return new Radar(axes, rings, shape(latest.scores()), before == null ? null : shape(before.scores()));
    }

    private static Shape shape(List<Score> scores) {
        var points = new ArrayList<Point>();
        for (int at = 0; at < scores.size(); at++)
            if (scores.get(at).value() != null)
                points.add(point(at, scores.size(), scores.get(at).value()));
        return new Shape(points.size() < scores.size() ? null : corners(points), points);
    }

    private static String ring(int count, double share) {
        var points = new ArrayList<Point>();
        for (int at = 0; at < count; at++) points.add(point(at, count, share));
        return corners(points);
    }

    private static String corners(List<Point> points) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
    }

    private static Point point(int at, int count, double share) {
        double angle = 2 * Math.PI * at / count - Math.PI / 2;
        return new Point(
                rounded(MIDDLE_X + Math.cos(angle) * RIM * share), rounded(MIDDLE_Y + Math.sin(angle) * RIM * share));
    }

    private static double rounded(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
