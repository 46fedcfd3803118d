package org.cpsn.local.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
public final class Ports {

    private Ports() {}

    /** A port nobody listens on at this moment. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No free TCP port could be found: " + e.getMessage() + ".", e);
        }
    }

    /** The port asked for, or a free one if zero was asked for. */
    static int given(int port) {
        return port == 0 ? free() : port;
    }

    public static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // without it a port whose connections were closed a moment ago counts as taken
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
