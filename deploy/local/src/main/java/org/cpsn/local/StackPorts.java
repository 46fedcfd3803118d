package org.cpsn.local;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.local.servers.CannotStart;
import org.cpsn.local.servers.Ports;

/** Where everything listens on this machine. */
public record StackPorts(int postgres, int kafka, int mongo, Map<Part, Integer> parts) {

    private static final String POSTGRES = "CPSN_POSTGRES_PORT";
    private static final String KAFKA = "CPSN_KAFKA_PORT";
    private static final String MONGO = "CPSN_MONGO_PORT";

    public StackPorts {
        parts = Map.copyOf(parts);
    }

    /** Ports nobody uses at this moment. */
    public static StackPorts free() {
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, Ports.free());
        }
        return new StackPorts(Ports.free(), Ports.free(), Ports.free(), parts);
    }

    /** The usual ports, unless the environment says otherwise. */
    static StackPorts usual(Map<String, String> environment) {
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, port(environment, part.portVariable(), part.usualPort()));
        }
        return new StackPorts(
                port(environment, POSTGRES, 15432),
                port(environment, KAFKA, 19092),
                port(environment, MONGO, 17017),
                parts);
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String said = environment.getOrDefault(variable, "");
        if (said.isBlank()) return usual;
        try {
            int port = Integer.parseInt(said.strip());
            if (port > 0 && port < 65_536) return port;
        } catch (NumberFormatException notANumber) {
            throw new CannotStart(variable + " must be a port number, not \"" + said + "\".", notANumber);
        }
        throw new CannotStart(variable + " must be a port number from 1 to 65535, not " + said + ".");
    }

    int of(Part part) {
        return parts.get(part);
    }

    /** @throws CannotStart naming the first port that is taken and the variable that moves us elsewhere */
    void mustBeFree() {
        Map<String, String> variables = new LinkedHashMap<>();
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            variables.put(part.title(), part.portVariable());
            ports.put(part.title(), of(part));
        }
        variables.put("PostgreSQL", POSTGRES);
        ports.put("PostgreSQL", postgres);
        variables.put("Kafka", KAFKA);
        ports.put("Kafka", kafka);
        variables.put("MongoDB", MONGO);
        ports.put("MongoDB", mongo);
        ports.forEach((title, port) -> {
            if (Ports.isTaken(port)) {
                throw new CannotStart("Port " + port + ", which " + title + " needs, is taken by another program: end "
                        + "that program or choose another port with " + variables.get(title) + "=….");
            }
        });
    }
}
